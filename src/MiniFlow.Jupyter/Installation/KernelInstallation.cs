using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter.Installation;

/// <summary>Installs the kernel where Jupyter finds it.</summary>
public static class KernelInstallation
{
    /// <summary>Installs it, in place of an earlier installation of ours.</summary>
    /// <param name="request">Under which name, where, from which sources.</param>
    /// <returns>What is there now.</returns>
    /// <exception cref="NotebookException">The name is taken by another kernel, or no name at all, the folder cannot be made, or the program cannot be published.</exception>
    public static async Task<InstalledKernel> InstallAsync(InstallationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!KernelName.IsValid(request.Name))
            throw new NotebookException($"'{request.Name}' is no name for a kernel: Jupyter allows letters, digits, '.', '-' and '_'.");
        var taken = request.SearchedFolders.Prepend(request.DataFolder).Select(folder => FolderOf(folder, request.Name))
            .FirstOrDefault(folder => new KernelspecFolder(folder).IsForeign);
        if (taken is not null)
        {
            throw new NotebookException(
                $"There is a kernel named {request.Name} already, in {taken}, and it is not this one. It was left as it is. "
                + (request.Name == KernelName.DotnetInteractive ? $"The chapters open with it; install this kernel under its own name, {KernelName.Own}." : "Choose another name with --as."));
        }

        var path = FolderOf(request.DataFolder, request.Name);
        CreateFolder(path);
        var folder = new KernelspecFolder(path);
        var (program, isCompiled) = await KernelProgram.PublishAsync(folder.NewProgramFolder(), request.Repository, request.AheadOfTime);
        folder.Write(request.Name, program, KernelProgram.DotnetRoot);
        return new InstalledKernel(request.Name, KernelName.DisplayName(request.Name), path, isCompiled);
    }

    private static void CreateFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException($"The folder {path} cannot be made: {refused.Message} Without --prefix the kernel goes into your own Jupyter folder.", refused);
        }
    }

    private static string FolderOf(string dataFolder, string name) => Path.Combine(dataFolder, "kernels", name.ToLowerInvariant());
}
