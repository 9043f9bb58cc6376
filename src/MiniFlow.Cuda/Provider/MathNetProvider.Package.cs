using MathNet.Numerics.Providers.CUDA;

namespace MiniFlow.Cuda;

/// <summary>The half that needs the package.</summary>
internal static partial class MathNetProvider
{
    static partial void ReadHintPath(ref string? path) => path = CudaControl.HintPath;

    // MathNet's own Control.TryUseNativeCUDA remembers a failed look-up for the life of the process; this one does not ask there.
    static partial void TryUse(ref bool? isOn) => isOn = CudaControl.TryUseNativeCUDA();
}
