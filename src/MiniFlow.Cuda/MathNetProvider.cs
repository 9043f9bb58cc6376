namespace MiniFlow.Cuda;

/// <summary>
/// MathNet's own CUDA provider, which computes with MathNet's matrices on the card. Its package is not on every feed: the other half of this class, in
/// <c>Provider/</c>, is compiled where it is, and where it is not, everything here says so.
/// </summary>
internal static partial class MathNetProvider
{
    /// <summary>Where the user has told the provider to look.</summary>
    public static string? HintPath
    {
        get
        {
            string? path = null;
            ReadHintPath(ref path);
            return string.IsNullOrEmpty(path) ? null : path;
        }
    }

    /// <summary>Switches it on. True: it is; false: it refused; null: it is not part of this build.</summary>
    public static bool? TryUse()
    {
        bool? isOn = null;
        TryUse(ref isOn);
        return isOn;
    }

    static partial void ReadHintPath(ref string? path);

    static partial void TryUse(ref bool? isOn);
}
