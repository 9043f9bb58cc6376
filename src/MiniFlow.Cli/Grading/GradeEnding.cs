namespace MiniFlow.Cli.Grading;

/// <summary>How a grading ends.</summary>
/// <param name="AsJson">Whether the one line of JSON is all that goes to the output.</param>
/// <param name="FailUnder">Below which percentage of the points of any student the exit code is 1; <c>null</c> for none.</param>
internal sealed record GradeEnding(bool AsJson, double? FailUnder);
