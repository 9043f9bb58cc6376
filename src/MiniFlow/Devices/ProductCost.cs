namespace MiniFlow;

/// <summary>
/// What a matrix product costs on a device: <c>seconds = Start + bytes·PerByte + operations·PerOperation</c>. The bytes are those of both operands
/// and the result, <c>(mk + kn + mn)·size of an element</c>; the operations are <c>2mnk</c>.
/// </summary>
/// <param name="Start">Seconds that every product takes, however small.</param>
/// <param name="PerByte">Seconds for each byte that is read, written or copied to the device and back.</param>
/// <param name="PerOperation">Seconds for each multiplication and each addition.</param>
public sealed record ProductCost(double Start, double PerByte, double PerOperation)
{
    /// <summary>Seconds for the product of <c>m×k</c> and <c>k×n</c> with elements of so many bytes.</summary>
    public double Seconds(int m, int n, int k, int elementSize = sizeof(float)) =>
        Start + (Bytes(m, n, k, elementSize) * PerByte) + (Operations(m, n, k) * PerOperation);

    internal static double Operations(int m, int n, int k) => 2.0 * m * n * k;

    internal static double Bytes(int m, int n, int k, int elementSize) => (((double)m * k) + ((double)k * n) + ((double)m * n)) * elementSize;
}
