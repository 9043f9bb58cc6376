using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Exercises.Chapter07;

namespace MiniFlow.Lab.Exercises.Chapter14;

/// <summary>A network with two hidden layers and dropout, trained in a session, measured on the test digits.</summary>
internal static class AlmostPractical
{
    public static Exercise Exercise { get; } = Digits.Make(
        "14", 4, "almost-practical", "A network that is almost practical", 0.96,
        "Scopes, a placeholder, an optimiser, a session: 96 of 100 digits that it has never seen.",
        [
            new Misconception("drops-while-predicting", "The same image gets different logits when it comes twice: dropout is still at work. It is for training only: feed 1 as the probability of being kept when you predict.")
            {
                Probe = judged => judged.Any(one => Digits.DiffersForTheSame(one.Case, one.Observed)),
            },
            new Misconception("session-closed", "The session is closed, and what the network has learned is gone with it. Keep it open until you have predicted, or save and restore the variables.")
            {
                Probe = judged => judged.All(one => one.Observed.Trouble is { Exception: nameof(SessionException) } trouble && trouble.Sentence.Contains("session is closed", StringComparison.Ordinal)),
            },
            Digits.Measured("as-good-as-one-layer", "That is as far as a single layer comes. Take more steps; if that does not help, look whether every hidden layer has its activation: without one, two layers are no more than one.", digits => digits.Accuracy is >= 0.89 and < 0.935),
        ],
        [
            "Five pieces: placeholders, the layers within their scopes, a loss and an optimiser, a loop of runs, and at the end a function from images to logits.",
            "`new AdamOptimizer(0.001).Minimize(loss)` is what the loop runs, fed with a batch, its labels and the probability of being kept. To predict, fetch the logits and feed 1 as that probability.",
            "Without dropout it learns fastest: some 2000 steps with batches of 100 do, with 0.5 some 5000. `session.Run(logits, new Feed { [x] = images, [keepProb] = 1f })`",
        ],
        again: 100);
}
