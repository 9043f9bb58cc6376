using System.CommandLine;
using System.Globalization;

namespace MiniFlow.Cli.Commands;

/// <summary>Options that are numbers within bounds; null where the option is not given.</summary>
internal static class NumberOption
{
    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static Option<int?> Whole(string name, string helpName, string description, int least, int most) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
                return value;
            argument.AddError($"{name} takes a whole number from {least} to {most}, not '{text}'.");
            return null;
        },
    };

    /// <summary>A number above 0, at most <paramref name="most"/>.</summary>
    public static Option<double?> Positive(string name, string helpName, string description, double most) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0 && value <= most)
                return value;
            argument.AddError($"{name} takes a number above 0 and at most {most.ToString(CultureInfo.InvariantCulture)}, not '{text}'.");
            return null;
        },
    };
}
