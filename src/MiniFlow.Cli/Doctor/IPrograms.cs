namespace MiniFlow.Cli.Doctor;

/// <summary>The programs of a machine.</summary>
internal interface IPrograms
{
    /// <summary>The full path of the program that a shell would start by this name; null where it would find none.</summary>
    string? Find(string name);

    /// <summary>Runs a program by its path or name, in a folder, and gives back how it ended; null where it cannot be started or does not end.</summary>
    ProgramResult? Run(string program, string folder, params string[] arguments);
}
