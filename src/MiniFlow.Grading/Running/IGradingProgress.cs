using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Running;

/// <summary>Is told how a grading gets on. Calls may come from several threads.</summary>
public interface IGradingProgress
{
    /// <summary>What makes every submission faster is done once; it takes half a minute.</summary>
    void Preparing();

    /// <summary>The model answers of a chapter are tried, before anybody is graded by them.</summary>
    void Trying(string chapter);

    /// <summary>So many are to be graded, and so many of them were graded before.</summary>
    void Begin(int count, int before);

    /// <summary>One is graded.</summary>
    void Graded(SubmissionGrade grade);
}
