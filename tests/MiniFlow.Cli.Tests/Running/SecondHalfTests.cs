using MiniFlow.Notebooks;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Tests.Running;

/// <summary>
/// Chapters 8 to 13 as a student finds them: nothing answered, nothing broken, and every result there that the introduction
/// to TensorFlow prints (seed introduction-to-tensorflow.txt). Chapter 14 trains for too long to be run here.
/// </summary>
public sealed class SecondHalfTests(SecondHalfTests.UntouchedChapters untouched) : IClassFixture<SecondHalfTests.UntouchedChapters>
{
    [Fact]
    public void In_untouched_chapters_every_cell_runs_and_no_exercise_has_been_started()
    {
        untouched.Ended.Code.ShouldBe(1);
        untouched.Ended.Error.ShouldBeEmpty();
        untouched.Ended.Output.ShouldContain(", 0 of 7 exercises passed (7 not started), 0 of 11 points");
        untouched.Ended.Output.ShouldNotContain("failed");
    }

    [Theory]
    [InlineData("08-tensors-that-flow", "[[5 6]]")]
    [InlineData("08-tensors-that-flow", "Tensor(\"Mul:0\", shape=(), dtype=int32)")]
    [InlineData("08-tensors-that-flow", "<tf.Variable 'Variable_4:0' shape=() dtype=int32_ref>")]
    [InlineData("08-tensors-that-flow", "<tf.Variable 'Variable_5:0' shape=() dtype=int32_ref>")]
    [InlineData("09-sessions", "12")]
    [InlineData("09-sessions", "12 15")]
    [InlineData("09-sessions", "12 Tensor(\"Mul:0\", shape=(), dtype=int32)", 2)]
    [InlineData("12-saving-and-loading", "a: 3", 2)]
    [InlineData("12-saving-and-loading", "my_variable: 4", 2)]
    [InlineData("12-saving-and-loading", "restoring parameters from my_model")]
    [InlineData("13-seeing-the-graph", "50")]
    public void A_result_that_the_tutorial_prints_stands_in_our_chapter(string chapter, string printed, int times = 1) =>
        untouched.Lines(chapter).Count(line => line == printed).ShouldBeGreaterThanOrEqualTo(times);

    /// <summary>The chapters, run once.</summary>
    public sealed class UntouchedChapters : IAsyncLifetime
    {
        private readonly string folder = Directory.CreateTempSubdirectory("miniflow-student-").FullName;

        internal TestKit.Ended Ended { get; private set; } = new(-1, "", "");

        public async ValueTask InitializeAsync()
        {
            var kit = ChapterFolders.Find(AppContext.BaseDirectory).ShouldNotBeNull();
            Ended = await TestKit.RunInAsync(
                kit.Root, CancellationToken.None, "run", "8", "9", "10", "12", "13", "--student", "--keep-going", "--out", folder);
        }

        /// <summary>What the cells of a chapter wrote to the console, line by line.</summary>
        internal IEnumerable<string> Lines(string chapter) =>
            NotebookDocument.Load(Path.Combine(folder, chapter + ".ipynb")).Cells
                .SelectMany(cell => cell.Outputs)
                .SelectMany(output => output.StreamText.Split('\n'));

        public ValueTask DisposeAsync()
        {
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
