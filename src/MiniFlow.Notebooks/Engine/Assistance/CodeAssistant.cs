using Microsoft.CodeAnalysis;

namespace MiniFlow.Notebooks;

/// <summary>Answers questions about code that is being written, from what the cells so far have declared.</summary>
internal sealed class CodeAssistant(ScriptChain chain)
{
    /// <param name="question">What is asked.</param>
    /// <param name="workingDirectory">The folder that <c>#r</c> paths start from.</param>
    /// <returns>The answer, or null where there is nothing to say.</returns>
    public async Task<CodeAnswer?> AnswerAsync(CodeQuestion question, string workingDirectory)
    {
        switch (question)
        {
            case CodeQuestion.Completeness whole:
                return SubmissionCheck.Judge(whole.Code);
            case CodeQuestion.Completion completion:
                var position = Math.Clamp(completion.Position, 0, completion.Code.Length);
                return DirectiveCompletion.Complete(completion.Code, position, workingDirectory)
                    ?? CodeCompletion.Complete(await DraftAsync(completion.Code, workingDirectory), position);
            case CodeQuestion.Description description:
                return CodeInspection.Describe(
                    await DraftAsync(description.Code, workingDirectory), Math.Clamp(description.Position, 0, description.Code.Length));
            default:
                return null;
        }
    }

    private async Task<SemanticModel> DraftAsync(string code, string workingDirectory)
    {
        var compilation = await chain.DraftAsync(CellParser.CodeOnly(code), workingDirectory);
        return compilation.GetSemanticModel(compilation.SyntaxTrees.Last(), ignoreAccessibility: false);
    }
}
