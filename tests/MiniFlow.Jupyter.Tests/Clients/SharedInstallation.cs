using MiniFlow.Jupyter.Tests.Installation;

namespace MiniFlow.Jupyter.Tests.Clients;

/// <summary>Tests that share one installation of the kernel.</summary>
[CollectionDefinition(nameof(KernelInstalled))]
public sealed class SharedInstallation : ICollectionFixture<KernelInstalled>;
