using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab;

/// <summary>How many inputs, arguments, numbers or names an answer has; 0 where there is nothing to count.</summary>
internal static class AnswerCount
{
    public static int Of(Answer answer) => answer switch
    {
        NodeAnswer node => node.Arity,
        FunctionAnswer function => function.Arity,
        NumbersAnswer numbers => numbers.Observe(new Case()).Value!.Size,
        NamesAnswer names => names.Observe(new Case()).Names!.Count,
        _ => 0,
    };
}
