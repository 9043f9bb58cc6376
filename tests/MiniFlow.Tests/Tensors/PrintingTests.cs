namespace MiniFlow.Tests.Tensors;

public sealed class PrintingTests
{
    [Fact]
    public void A_tensor_prints_as_NumPy_prints_an_array() =>
        Golden.CheckAll(Golden.Load("printing.json"), golden =>
        {
            var text = golden.Inputs[0].ToString();
            return text == golden.Expected.GetString() ? null : $"\n{text}\ninstead of\n{golden.Expected.GetString()}";
        });
}
