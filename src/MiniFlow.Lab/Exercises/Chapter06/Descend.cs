using System.Globalization;
using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises.Chapter06;

/// <summary>A walk down the valley f(a, b) = (a - 3)² + 10(b + 1)², from wherever it begins to where f is at most 0.001.</summary>
internal static class Descend
{
    private const double Goal = 0.001;

    public static Exercise Exercise { get; } = new RuledExercise
    {
        Id = "descend",
        Chapter = "06",
        Title = "Down into the valley",
        Points = 2,
        Praise = "From every start your walk ends at the bottom, at a = 3 and b = -1.",
        Wants = "a function of one tensor, from the start to the end",
        Takes = answer => answer is FunctionAnswer { Arity: 1 },
        Inputs = ["start"],
        FixedCases =
        [
            new Case { Name = "from (0, 0)", Inputs = [new[] { 0.0, 0 }] },
            new Case { Name = "from (10, -5)", Inputs = [new[] { 10.0, -5 }] },
            new Case { Name = "from (-4, 2)", Inputs = [new[] { -4.0, 2 }] },
            new Case { Name = "from (2, -1.5)", Inputs = [new[] { 2, -1.5 }] },
        ],
        Untouched = (@case, observed) => observed.IsUntouched || (Walk.Of(@case, observed) is { } walk && walk.HasNotMoved),
        Rule = (@case, observed) => Problem(@case, observed),
        Misconceptions =
        [
            All("climbs", "The walk goes uphill: both coordinates end further from the bottom than they began. Subtract the gradient.", walk => walk.Climbs),
            All("one-step-or-stale-gradient", "The walk follows one straight line, the direction of the first gradient: it is a single step, or the gradient is not computed anew at each position.", walk => walk.IsStraight && !walk.IsDown),
            All("rate-too-large", "The steps are too long: each jumps across the valley and lands higher on the other side, until the numbers overflow. Take a smaller learning rate; here it must be below 0.1.", walk => walk.Overshoots),
            All("only-first-coordinate", "The second coordinate ends where it began. Either only the first one moves, or the learning rate is 0.1: then every step along b jumps to the other side, just as far from the bottom.", walk => walk.B == walk.StartB && walk.A != walk.StartA),
            All("only-second-coordinate", "The first coordinate ends where it began. The gradient has two numbers: step along both.", walk => walk.A == walk.StartA && walk.B != walk.StartB),
            All("wrong-bottom", "The walk ends at (-3, 1), where the signs of the bottom are turned around: (a - 3)² is smallest at a = 3.", walk => Near(walk.A, -3) && Near(walk.B, 1)),
            new("ignores-the-start", "The walk ends in the same place wherever it begins, and that is not the bottom: begin at `start`.")
            {
                Probe = judged => Walks(judged) is { Length: > 1 } walks && walks.All(walk => !walk.IsDown && walk.A == walks[0].A && walk.B == walks[0].B),
            },
            new("constant", "The same place comes back wherever the walk begins: the bottom is written down, or the walk does not begin at `start`. From there, step against `Gradient(position)`.")
            {
                Probe = judged => judged.Any(one => one.Observed.IgnoresInput),
            },
            new("returns-the-loss", "A single number comes back. Asked for is the position, two numbers.")
            {
                Probe = judged => judged.All(one => one.Observed.Value is { Size: 1 }),
            },
            new("changes-the-start", "The walk moves the tensor `start` itself, which belongs to the caller: begin with `start.Copy()`.")
            {
                Probe = judged => judged.All(one => one.Observed.ChangedInputs.Count > 0),
            },
            All("stops-too-early", "The direction is right, and the walk stops before it is down. Take more steps, or a larger learning rate below 0.1.", walk => walk.IsDown || walk.IsOnTheWay),
        ],
        Hints =
        [
            "A loop of steps: at each position ask for the gradient anew, and go a little against it.",
            "The valley is steep along b: a learning rate of 0.1 or more jumps from side to side. With 0.05, how many steps does the flat direction along a need?",
            "`for (var i = 0; i < 150; i++) position.AddInPlace(Gradient(position), -0.05);`",
        ],
    };

    private static string? Problem(Case @case, Observation observed)
    {
        if (observed.ChangedInputs.Count > 0)
            return "Your code changes `start` itself: begin with `start.Copy()`.";
        if (observed.Value is not { Size: 2 })
            return $"The end of the walk has to be two numbers; this has the shape {observed.Value?.Shape}.";
        if (observed.IgnoresInput)
            return "Your walk ends in the very same place when it begins nowhere: it does not begin at `start`.";
        var walk = Walk.Of(@case, observed)!;
        return walk.IsDown ? null : string.Create(
            CultureInfo.InvariantCulture, $"Your walk from ({walk.StartA:G4}, {walk.StartB:G4}) ends at ({walk.A:G4}, {walk.B:G4}), where f is {walk.Loss:G4}. It has to be at most {Goal}.");
    }

    private static bool Near(double number, double target) => Math.Abs(number - target) < 0.05;

    private static Walk[] Walks(IReadOnlyList<Judged> judged) => [.. judged.Select(one => Walk.Of(one.Case, one.Observed)).OfType<Walk>()];

    private static Misconception All(string id, string sentence, Func<Walk, bool> shows) => new(id, sentence)
    {
        Probe = judged => Walks(judged) is { Length: > 0 } walks && walks.Length == judged.Count && walks.All(shows),
    };

    /// <summary>Where a walk began and where it ended.</summary>
    private sealed record Walk(double StartA, double StartB, double A, double B)
    {
        public double Loss => (A - 3) * (A - 3) + 10 * (B + 1) * (B + 1);

        public bool IsDown => Loss <= Goal;

        public bool HasNotMoved => A == StartA && B == StartB;

        public bool Overshoots => !double.IsFinite(Loss) || Math.Abs(B + 1) > Math.Abs(StartB + 1);

        // Uphill, a distance keeps its side; a jump across the valley shrinks along a, or changes sides.
        public bool Climbs => (A - 3) / (StartA - 3) > 1 && (B + 1) / (StartB + 1) > 1;

        public bool IsOnTheWay => Math.Abs(A - 3) < Math.Abs(StartA - 3) && Math.Abs(B + 1) <= Math.Abs(StartB + 1);

        public bool IsStraight
        {
            get
            {
                var (stepA, stepB) = (A - StartA, B - StartB);
                var (slopeA, slopeB) = (2 * (StartA - 3), 20 * (StartB + 1));
                return Math.Abs(stepA * slopeB - stepB * slopeA) < 1e-6 * (Math.Abs(stepA) + Math.Abs(stepB)) * (Math.Abs(slopeA) + Math.Abs(slopeB));
            }
        }

        public static Walk? Of(Case @case, Observation observed)
        {
            if (observed.Value is not { Size: 2 } end)
                return null;
            var (from, to) = (Comparison.NumbersOf(@case.Inputs[0]), Comparison.NumbersOf(end));
            return new Walk(from[0], from[1], to[0], to[1]);
        }
    }
}
