namespace MiniFlow.Tests.Data;

public sealed class DataSetStateTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(24)]
    public void A_restored_data_set_gives_the_batches_that_would_have_come_next(int taken)
    {
        var data = Numbered(10, seed: 1);
        for (var i = 0; i < taken; i++)
            data.NextBatch(1);
        var other = Numbered(10, seed: 2);
        other.NextBatch(7);

        other.RestoreOrder(data.SaveOrder());

        other.CompletedEpochs.ShouldBe(data.CompletedEpochs);
        Next(other, 25).ShouldBe(Next(data, 25));
    }

    [Fact]
    public void What_was_saved_does_not_move_on_with_the_data()
    {
        var data = Numbered(10, seed: 1);
        data.NextBatch(4);
        var saved = data.SaveOrder();
        var first = Next(data, 20);

        data.RestoreOrder(saved);

        Next(data, 20).ShouldBe(first);
    }

    [Fact]
    public void A_state_that_is_none_is_refused_and_changes_nothing()
    {
        var data = Numbered(4, seed: 1);
        var expected = Numbered(4, seed: 1);

        Refused(data, "order", new[] { 0, 1, 1, 3 }).ShouldBe("The saved order does not name each of the 4 examples once. It was changed, or is of another data set.");
        Refused(data, "order", new[] { 0, 1, 2 }).ShouldBe("The saved 'order' is int32 of shape (3,), but should be int32 of shape (4,). It is of another data set.");
        Refused(data, "position", 5).ShouldStartWith("The saved position 5 in epoch 0 is none in 4 examples.");
        Refused(data, "position", 1f).ShouldStartWith("The saved 'position' is float32 of shape ()");
        Refused(data, "epochs", -1).ShouldStartWith("The saved position 0 in epoch -1");
        Refused(data, "random", new long[4]).ShouldStartWith("The saved state of the random numbers is all 0");
        Refused(data, "random", null).ShouldBe("The saved order has no 'random'. Hand over what SaveOrder gave: order, position, epochs, random.");
        Next(data, 10).ShouldBe(Next(expected, 10));
    }

    private static string Refused(DataSet data, string key, Tensor? value)
    {
        var state = new Dictionary<string, Tensor>(Numbered(4, seed: 9).SaveOrder());
        if (value is null)
            state.Remove(key);
        else
            state[key] = value;
        return Should.Throw<DataException>(() => data.RestoreOrder(state)).Message;
    }

    private static int[] Next(DataSet data, int size) => data.NextBatch(size).Labels.ToArray<int>();

    /// <summary>Examples whose label is their number.</summary>
    private static DataSet Numbered(int count, int seed)
    {
        var labels = Enumerable.Range(0, count).Select(i => (byte)i).ToArray();
        return new DataSet(labels, labels, seed);
    }
}
