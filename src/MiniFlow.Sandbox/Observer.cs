using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Wire;

namespace MiniFlow.Lab;

/// <summary>Asks an answer that a cell handed in, for the grader, who is in another process.</summary>
public static class Observer
{
    /// <summary>The MIME type of the messages.</summary>
    public const string MimeType = "application/vnd.miniflow.observation+json";

    // So large a value is nobody's right answer, and the grader would not read it.
    private const int MostNumbers = 1 << 20;

    /// <summary>Asks one case after another and reports each observation as soon as it is made. First comes which kind of answer there is.</summary>
    /// <param name="path">The file with the questions.</param>
    /// <param name="report">Takes the messages.</param>
    public static void Observe(string path, Action<string> report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var questions = CaseReader.Read(File.ReadAllBytes(path));
        var answer = Commands.Session.Find(questions.Exercise);
        if (answer is null)
        {
            report(ObservationWriter.Kind(null, 0));
            return;
        }

        var count = AnswerCount.Of(answer);
        if (questions.BuildsGraph && answer is NodeAnswer node)
            answer = node.AsGraph();
        report(ObservationWriter.Kind(answer.GetType().Name.Replace("Answer", "", StringComparison.Ordinal), count));
        for (var i = 0; i < questions.Cases.Count; i++)
        {
            var observed = Bounded(answer.Observe(questions.Cases[i]));
            report(ObservationWriter.Write(i, observed));
            if (observed.Trouble?.Kind is TroubleKind.LibraryNode or TroubleKind.NoNode)
                break;
        }
    }

    private static Observation Bounded(Observation observed) =>
        (observed.Value?.Size ?? 0) + observed.Gradients.Sum(gradient => (long)(gradient?.Size ?? 0)) <= MostNumbers
            ? observed
            : new Observation { Trouble = new Trouble(TroubleKind.WrongShape, $"More than {MostNumbers} numbers came back, of the shape {observed.Value?.Shape}.") };
}
