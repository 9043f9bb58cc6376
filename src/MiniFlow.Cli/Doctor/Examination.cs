namespace MiniFlow.Cli.Doctor;

/// <summary>What all checks found on a machine.</summary>
internal sealed record Examination(IReadOnlyList<(string Subject, Finding Finding)> Findings)
{
    /// <summary>What has to be mended, the first thing first.</summary>
    public IReadOnlyList<Finding> Wrong => [.. Findings.Select(each => each.Finding).Where(finding => finding.Verdict == Verdict.Wrong)];

    public static Examination Of(Machine machine, IEnumerable<IHealthCheck> checks) =>
        new([.. checks.SelectMany(check => Ask(check, machine).Select(finding => (check.Subject, finding)))]);

    private static List<Finding> Ask(IHealthCheck check, Machine machine)
    {
        try
        {
            return [.. check.Examine(machine)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [new Finding(Verdict.Wrong, $"this cannot be looked at: {error.Message}", null)];
        }
    }
}
