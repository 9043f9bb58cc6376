namespace MiniFlow.Jupyter.Tests.Kernel;

/// <summary>Tests that share one kernel, one after another: starting one is what takes time.</summary>
[CollectionDefinition(nameof(RunningKernel))]
public sealed class SharedKernel : ICollectionFixture<RunningKernel>;
