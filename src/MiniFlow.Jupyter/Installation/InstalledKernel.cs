namespace MiniFlow.Jupyter.Installation;

/// <summary>A kernel as it has been installed.</summary>
/// <param name="Name">What notebooks call it.</param>
/// <param name="DisplayName">What people read.</param>
/// <param name="Folder">The folder of its kernelspec; its program lies in it.</param>
/// <param name="IsCompiled">Whether its program is compiled ahead of time.</param>
public sealed record InstalledKernel(string Name, string DisplayName, string Folder, bool IsCompiled);
