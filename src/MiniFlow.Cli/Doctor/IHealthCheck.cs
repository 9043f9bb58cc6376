namespace MiniFlow.Cli.Doctor;

/// <summary>
/// One question that <c>miniflow doctor</c> asks of the machine or of the kit. To add one: write its class in
/// <c>Checks/</c> and list it in <see cref="HealthChecks"/>. A check looks and changes nothing.
/// </summary>
internal interface IHealthCheck
{
    /// <summary>What it looks at, in two or three words: the first column of the report.</summary>
    string Subject { get; }

    /// <summary>What it found; mostly one thing. Errors of reading files may be thrown: the report tells them.</summary>
    IEnumerable<Finding> Examine(Machine machine);
}
