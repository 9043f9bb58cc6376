namespace MiniFlow.Cli.Doctor;

/// <summary>The systems whose commands the doctor can write.</summary>
internal enum OperatingSystemKind
{
    Linux,
    MacOS,
    Windows,
}
