namespace MiniFlow.Jupyter.Installation;

/// <summary>How the kernel is to be installed.</summary>
/// <param name="Name">The name that notebooks call it by.</param>
/// <param name="DataFolder">The Jupyter data folder that it goes to.</param>
/// <param name="SearchedFolders">Those in which another kernel of that name would be found.</param>
/// <param name="Repository">The folder of the sources; null where there are none.</param>
/// <param name="AheadOfTime">Whether to compile it ahead of time where that is possible: it takes a minute and starts faster ever after.</param>
public sealed record InstallationRequest(string Name, string DataFolder, IReadOnlyList<string> SearchedFolders, string? Repository, bool AheadOfTime = true);
