using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks;

/// <summary>One line of a stack trace, as its reader knows it.</summary>
/// <param name="Method">The method, or null for a cell's own statements.</param>
/// <param name="Cell">The cell that the code stands in, or null for a library's.</param>
/// <param name="Line">The line in the cell.</param>
internal sealed partial record CellFrame(string? Method, string? Cell, int? Line)
{
    // Code that only carries a cell's calls about: how tasks continue, how scripts and this engine run them.
    private static readonly string[] Machinery =
    [
        "MiniFlow.Notebooks.", "Microsoft.CodeAnalysis.", "Microsoft.DotNet.Interactive.",
        "System.Threading.", "System.Runtime.CompilerServices.", "System.Runtime.ExceptionServices.", "Internal.",
    ];

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(float)] = "float", [typeof(double)] = "double",
        [typeof(string)] = "string", [typeof(object)] = "object", [typeof(char)] = "char", [typeof(byte)] = "byte",
    };

    /// <summary>Reads a frame; null for one of the machinery.</summary>
    public static CellFrame? Read(StackFrame frame)
    {
        if (frame.GetMethod() is not { } method)
            return null;
        var type = method.DeclaringType;
        var inCell = type is not null && SubmissionPrefix().IsMatch(type.FullName ?? "");
        if (!inCell)
            return type is null || IsMachinery(type) ? null : new CellFrame($"{TypeName(type)}.{Accessor().Replace(method.Name, "")}({Parameters(method)})", null, null);

        var line = frame.GetFileLineNumber();
        return new CellFrame(MethodName(type!, method), frame.GetFileName() is { } file ? Path.GetFileName(file) : "a cell", line > 0 ? line : null);
    }

    public override string ToString()
    {
        var name = CellName.Spoken(Cell ?? "");
        var place = Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{name}, line {line}") : name;
        return Method is null ? place : Cell is null ? Method : $"{Method} in {place}";
    }

    private static bool IsMachinery(Type type) =>
        type.FullName is { } name && Machinery.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Undoes what the compiler makes of lambdas, local functions, iterators and async methods.</summary>
    private static string? MethodName(Type type, MethodBase method)
    {
        var owner = type;
        while (owner.DeclaringType is { } outer && owner.Name.StartsWith('<'))
            owner = outer;
        // An iterator's or async method's name is in that of its state machine.
        var made = owner != type && method.Name == "MoveNext" && Written().Match(type.Name) is { Success: true } machine ? machine.Groups[1].Value : method.Name;
        made = method.IsSpecialName ? Accessor().Replace(made, "") : made;
        var written = LocalFunction().Match(made) is { Success: true } local ? local.Groups[1].Value : Lambda().IsMatch(made) ? "a lambda" : made;
        if (written is "<Initialize>" or "<Factory>")
            return null;
        // A state machine's own method has none of the parameters that were written.
        var parameters = method.Name == "MoveNext" ? "" : Parameters(method);
        if (written == "a lambda")
            return written;
        if (written == ".ctor")
            return $"new {TypeName(owner)}({parameters})";
        return owner.DeclaringType is null ? $"{written}({parameters})" : $"{TypeName(owner)}.{written}({parameters})";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Keywords.GetValueOrDefault(parameter.ParameterType) ?? TypeName(parameter.ParameterType, brief: true)} {parameter.Name}"));

    private static string TypeName(Type type, bool brief = false)
    {
        var name = SubmissionPrefix().Replace(brief ? type.Name : (type.FullName ?? type.Name), "").Replace('+', '.');
        var arity = name.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? name : name[..arity];
    }

    [GeneratedRegex(@"^Submission#\d+\+?")]
    private static partial Regex SubmissionPrefix();

    [GeneratedRegex(@"^<.*>g__(\w+)\|")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"^<.*>b__")]
    private static partial Regex Lambda();

    [GeneratedRegex("^[gs]et_")]
    private static partial Regex Accessor();

    [GeneratedRegex(@"^<(.+)>d")]
    private static partial Regex Written();
}
