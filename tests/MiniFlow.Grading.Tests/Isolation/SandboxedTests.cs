namespace MiniFlow.Grading.Tests.Isolation;

/// <summary>The tests that run students' code: one after another, with the same runner.</summary>
[CollectionDefinition]
public sealed class SandboxedTests : ICollectionFixture<Sandboxed>;
