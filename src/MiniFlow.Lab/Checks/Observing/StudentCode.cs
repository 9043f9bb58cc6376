using System.Diagnostics;
using System.Reflection;

namespace MiniFlow.Lab.Checks;

/// <summary>Says in a sentence what an exception means that came out of a student's code, and where in the cell it arose.</summary>
internal static class StudentCode
{
    public static Trouble Trouble(Exception exception)
    {
        var cause = Cause(exception);
        var (method, line) = Place(cause);
        var where = (method, line) switch
        {
            (null, null) => "",
            (null, _) => $" in line {line} of your cell",
            (_, null) => $" in `{method}`",
            _ => $" in `{method}`, line {line} of your cell",
        };

        // Our own messages are written for students; others begin with a type name that can be looked up.
        var what = cause is MiniFlowException ? cause.Message : $"{cause.GetType().Name}: {cause.Message}";
        return new Trouble(TroubleKind.Threw, $"Your code stopped{where}. {Plain(what)}", line, cause.GetType().Name);
    }

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
