namespace MiniFlow.Cuda;

/// <summary>Kinds of failure, in the native library's numbers (<c>native/error.h</c>).</summary>
internal enum CudaFailureKind
{
    None = 0,
    NotInitialised = 1,
    OutOfMemory = 2,
    InvalidValue = 3,
    WrongArchitecture = 4,
    Mapping = 5,
    Execution = 6,
    Internal = 7,
    NotSupported = 8,
    ZeroPivot = 9,
    NotPositiveDefinite = 10,
    NoConvergence = 11,
}
