namespace MiniFlow.Notebooks.Tests.Engine.Scripting;

public sealed class ScriptChainTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Roslyn hands references on from cell to cell. Those that are named again pile up: a thousand cells then take a gigabyte.
    [Fact]
    public async Task A_cell_names_only_references_that_the_cells_before_it_do_not_have()
    {
        using var chain = new ScriptChain();

        (await RunAsync(chain, "1")).ShouldBe(0);
        chain.Add([typeof(Shouldly.Should).Assembly.Location]);
        (await RunAsync(chain, "typeof(Shouldly.Should)")).ShouldBe(1);
        (await RunAsync(chain, "typeof(Shouldly.Should)")).ShouldBe(0);
    }

    [Fact]
    public async Task A_reference_that_a_cell_could_not_use_is_named_by_the_next_one()
    {
        using var chain = new ScriptChain();
        await RunAsync(chain, "1");
        chain.Add([typeof(Shouldly.Should).Assembly.Location]);

        await Should.ThrowAsync<CellException>(() => RunAsync(chain, "nonsense"));

        (await RunAsync(chain, "typeof(Shouldly.Should)")).ShouldBe(1);
    }

    [Fact]
    public async Task A_compilation_that_is_cancelled_blames_nothing_on_the_code()
    {
        var code = string.Join('\n', Enumerable.Range(0, 1000).Select(i => $"/// <summary>{new string('x', 500)}</summary>\nint f{i};"));
        using var chain = new ScriptChain();
        await chain.CompileAsync(code, "cell", Directory.GetCurrentDirectory(), Cancellation);

        // Wherever the compiler is when it hears of it. On its way out it would call a file unwritable.
        for (var after = 0; after < 60; after++)
        {
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(after));
            try
            {
                await chain.CompileAsync(code, "cell", Directory.GetCurrentDirectory(), cancellation.Token);
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    /// <summary>Runs a cell, and says how many references it was compiled with beside those of the cells before it.</summary>
    private static async Task<int> RunAsync(ScriptChain chain, string code)
    {
        var script = await chain.CompileAsync(code, "cell", Directory.GetCurrentDirectory(), Cancellation);
        await chain.RunAsync(script, Cancellation);
        return script.Options.MetadataReferences.Length;
    }
}
