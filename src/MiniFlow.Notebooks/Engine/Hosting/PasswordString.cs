namespace Microsoft.DotNet.Interactive;

/// <summary>A text that is not shown where it is displayed by mistake; named as in .NET Interactive.</summary>
/// <param name="password">The text.</param>
public sealed class PasswordString(string password)
{
    /// <summary>The text itself.</summary>
    public string GetClearTextPassword() => password;

    /// <summary>As many asterisks for every text.</summary>
    public override string ToString() => "************";
}
