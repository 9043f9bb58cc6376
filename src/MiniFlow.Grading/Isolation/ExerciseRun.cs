using MiniFlow.Lab.Checks;

namespace MiniFlow.Grading.Isolation;

/// <summary>What was observed of one answer. It comes from the student's process: the numbers count if they are right, and nothing else in it is evidence of anything.</summary>
/// <param name="Id">The exercise.</param>
/// <param name="End">How the observation ended. <see cref="RunEnd.NotRun"/> as well when the cell that hands the answer in did not get that far.</param>
/// <param name="Message">Why there is not an observation for each case, for the student to read; <c>null</c> when there is, and after one that ends the matter
/// (no node, the library's own node).</param>
/// <param name="Answer">What was handed in; <c>null</c> when nothing was.</param>
/// <param name="Observations">For the cases in their order, as many as there are. An exercise whose time is up keeps those that it had.</param>
public sealed record ExerciseRun(string Id, RunEnd End, string? Message, HandedIn? Answer, IReadOnlyList<Observation> Observations);
