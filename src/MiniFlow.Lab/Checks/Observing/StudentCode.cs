using System.Diagnostics;
using System.Reflection;

namespace MiniFlow.Lab.Checks;

/// <summary>Says in a sentence what an exception means that came out of a student's code, and where in the cell it arose.</summary>
internal static class StudentCode
{
    // Where this thread was when it was stopped: whoever catches that first is the only one to see the stack.
    [ThreadStatic]
    private static (string? Method, int? Line)? stopped;

    public static Trouble Trouble(Exception exception)
    {
        var cause = Cause(exception);
        var (method, line) = Place(cause);
        if (cause is ThreadAbortException)
            stopped ??= (method, line);

        // Our own messages are written for students; others begin with a type name that can be looked up.
        var what = cause is MiniFlowException ? cause.Message : $"{cause.GetType().Name}: {cause.Message}";
        return new Trouble(TroubleKind.Threw, $"Your code stopped{Where(method, line)}. {Plain(what)}", line, cause.GetType().Name);
    }

    /// <summary>Says that the code of this thread did not end, and where it was when it was stopped.</summary>
    /// <param name="limit">The time that it had.</param>
    /// <param name="stop">What stopped it; <c>null</c> where it was asked to end, or could not be stopped.</param>
    public static Trouble Endless(TimeSpan limit, ThreadAbortException? stop)
    {
        var (method, line) = stopped ?? (stop is null ? (null, null) : Place(stop));
        return new Trouble(
            TroubleKind.TimedOut,
            $"Your code did not come to an end within {Words.Seconds(limit)} and was stopped{Where(method, line)}: look for a loop whose condition never turns false.",
            line);
    }

    private static string Where(string? method, int? line) => (method, line) switch
    {
        (null, null) => "",
        (null, _) => $" in line {line} of your cell",
        (_, null) => $" in `{method}`",
        _ => $" in `{method}`, line {line} of your cell",
    };

    private static Exception Cause(Exception exception) => exception switch
    {
        MiniFlowException or TargetInvocationException or TypeInitializationException or AggregateException when exception.InnerException is { } inner => Cause(inner),
        _ => exception,
    };

    // The first frame that is neither ours nor the runtime's is the student's own line.
    private static (string? Method, int? Line) Place(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is not { DeclaringType: { } type } method || IsOurs(type.Assembly))
                continue;
            int? line = frame.GetFileLineNumber() > 0 ? frame.GetFileLineNumber() : null;
            return (Readable(method, type), line);
        }

        return (null, null);
    }

    private static bool IsOurs(Assembly assembly) =>
        assembly == typeof(Node).Assembly || assembly == typeof(StudentCode).Assembly || assembly == typeof(object).Assembly
        || assembly.GetName().Name is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal));

    // The compiler's names for lambdas and for the code outside of any method say nothing to a student.
    private static string? Readable(MethodBase method, Type type) =>
        method.Name.Contains('<') || type.Name.Contains('<') ? null
        : type.Name.StartsWith("Submission#", StringComparison.Ordinal) ? method.Name + "()"
        : $"{type.Name}.{method.Name}()";

    private static string Plain(string message) => message.ReplaceLineEndings(" ").Replace('`', '\'').Trim();
}
