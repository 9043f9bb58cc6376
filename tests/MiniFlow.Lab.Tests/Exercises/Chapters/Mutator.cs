using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MiniFlow.Lab.Tests.Exercises.Chapters;

/// <summary>Changes one thing at a time in a model answer: operators, constants, signs, transposes, axes, arguments, statements, loops.</summary>
internal static class Mutator
{
    private static readonly Dictionary<string, string[]> otherMethods = new()
    {
        ["Sum"] = ["Mean", "Max"], ["Mean"] = ["Sum"], ["Max"] = ["Min", "Sum"], ["Exp"] = ["Log"], ["Log"] = ["Exp", "Log10"],
        ["AddInPlace"] = ["SubtractInPlace"], ["SubtractInPlace"] = ["AddInPlace"], ["Slope"] = ["Sigma"],
        ["ReduceSum"] = ["ReduceMean", "ReduceMax"], ["ReduceMean"] = ["ReduceSum", "ReduceMax"], ["Equal"] = ["NotEqual", "Less"], ["Assign"] = ["AssignAdd"], ["Square"] = ["Sqrt", "Exp"],
    };

    /// <summary>Every mutation of <paramref name="code"/> in the passes of its node, or else in the lines of the solution.</summary>
    public static IReadOnlyList<Mutation> Of(string code, IReadOnlyList<int> solutionLines)
    {
        var tree = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(kind: SourceCodeKind.Script));
        var root = tree.GetRoot();
        var passes = root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.Text is "Forward" or "Backward").Select(method => method.Body!.Span).ToArray();
        var text = tree.GetText();
        var spans = passes.Length > 0 ? passes : [.. solutionLines.Select(line => text.Lines[line].Span)];
        return
        [
            .. root.DescendantNodes().Where(node => spans.Any(span => span.Contains(node.SpanStart)))
                .SelectMany(Changes)
                .Select(change => new Mutation(Describe(text, change), text.WithChanges(change).ToString()))
                .Where(mutation => mutation.Code != code)
                .DistinctBy(mutation => mutation.Code),
        ];
    }

    private static IEnumerable<TextChange> Changes(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary => Binary(binary),
        AssignmentExpressionSyntax assignment => Assignment(assignment),
        EqualsValueClauseSyntax { Parent.Parent.Parent: not ForStatementSyntax } initialiser => [Replace(initialiser.Value, $"-({initialiser.Value})")],
        ReturnStatementSyntax { Expression: { } value } => [Replace(value, $"-({value})")],
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => [Replace(minus, minus.Operand.ToString())],
        LiteralExpressionSyntax literal => Literal(literal),
        MemberAccessExpressionSyntax { Name.Identifier.Text: "T" } transposed => [Replace(transposed, transposed.Expression.ToString())],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } call => Call(call, method),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } when otherMethods.TryGetValue(name.Identifier.Text, out var others) => others.Select(other => Replace(name, other)),
        ForEachStatementSyntax loop => [Replace(loop.Expression, $"{loop.Expression}.Take(1)"), Replace(loop.Expression, $"{loop.Expression}.Skip(1)")],
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } } statement => [Replace(statement, ";")],
        ExpressionStatementSyntax statement => [Replace(statement, ";"), Replace(statement, $"{statement} {statement}")],
        CollectionExpressionSyntax list => List(list),
        _ => [],
    };

    private static IEnumerable<TextChange> Binary(BinaryExpressionSyntax binary)
    {
        string[] operators = binary.Kind() switch
        {
            SyntaxKind.AddExpression => ["-", "*"],
            SyntaxKind.SubtractExpression => ["+"],
            SyntaxKind.MultiplyExpression => ["/", "+"],
            SyntaxKind.DivideExpression => ["*"],
            SyntaxKind.LessThanExpression => ["<=", ">"],
            _ => [],
        };
        foreach (var other in operators)
            yield return Replace(binary.OperatorToken, other);
        if (operators.Length == 0)
            yield break;
        yield return Replace(binary, binary.Left.ToString());
        yield return Replace(binary, binary.Right.ToString());
        if (binary.Kind() is SyntaxKind.SubtractExpression or SyntaxKind.DivideExpression)
            yield return Replace(binary, $"(({binary.Right}) {binary.OperatorToken} ({binary.Left}))");
    }

    private static IEnumerable<TextChange> Assignment(AssignmentExpressionSyntax assignment)
    {
        string[] operators = assignment.Kind() switch
        {
            SyntaxKind.AddAssignmentExpression => ["-=", "="],
            SyntaxKind.SubtractAssignmentExpression => ["+=", "="],
            _ => [],
        };
        foreach (var other in operators)
            yield return Replace(assignment.OperatorToken, other);
        yield return Replace(assignment.Right, $"-({assignment.Right})");
        yield return Replace(assignment.Right, $"2 * ({assignment.Right})");
    }

    private static IEnumerable<TextChange> Literal(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        int number => new[] { number + 1, number - 1, -number, 0, 1 }.Distinct().Where(other => other != number).Select(other => Replace(literal, $"({other})".Replace("(-1)", "-1"))),
        double number => new[] { number * 2, -number, 0 }.Distinct().Where(other => other != number).Select(other => Replace(literal, FormattableString.Invariant($"({other:0.0####})"))),
        bool truth => [Replace(literal, truth ? "false" : "true")],
        _ => [],
    };

    private static IEnumerable<TextChange> Call(InvocationExpressionSyntax call, MemberAccessExpressionSyntax method)
    {
        var name = method.Name.Identifier.Text;
        foreach (var other in otherMethods.GetValueOrDefault(name) ?? [])
            yield return Replace(method.Name, other);
        var arguments = call.ArgumentList.Arguments;
        foreach (var argument in arguments.Where(argument => argument.NameColon is not null))
            yield return Replace(call.ArgumentList, $"({string.Join(", ", arguments.Where(one => one != argument))})");
        if (name == "MatMul")
        {
            yield return Replace(call, $"{arguments[0]}.MatMul({method.Expression})");
            yield return Replace(method.Expression, $"{method.Expression}.T");
            yield return Replace(arguments[0], $"{arguments[0]}.T");
        }
    }

    private static IEnumerable<TextChange> List(CollectionExpressionSyntax list)
    {
        var elements = list.Elements.Select(element => element.ToString()).ToArray();
        for (var i = 0; i < elements.Length; i++)
        {
            yield return Replace(list, $"[{string.Join(", ", elements.Where((_, j) => j != i))}]");
            var swapped = elements.ToArray();
            (swapped[i], swapped[(i + 1) % elements.Length]) = (swapped[(i + 1) % elements.Length], swapped[i]);
            yield return Replace(list, $"[{string.Join(", ", swapped)}]");
        }
    }

    private static TextChange Replace(SyntaxNode node, string text) => new(node.Span, text);

    private static TextChange Replace(SyntaxToken token, string text) => new(token.Span, text);

    // The whole statement before and after: an operator alone says nothing.
    private static string Describe(SourceText text, TextChange change)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(change.Span.Start), text.Lines.GetLineFromPosition(change.Span.End));
        var before = text.ToString(TextSpan.FromBounds(first.Start, last.End)).Trim();
        var after = text.ToString(TextSpan.FromBounds(first.Start, change.Span.Start)) + change.NewText + text.ToString(TextSpan.FromBounds(change.Span.End, last.End));
        return $"{before} → {after.Trim()}".ReplaceLineEndings(" ");
    }
}
