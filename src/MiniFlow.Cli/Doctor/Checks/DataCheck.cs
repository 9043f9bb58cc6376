using System.Security.Cryptography;

namespace MiniFlow.Cli.Doctor.Checks;

/// <summary>Whether MNIST is there as it was committed.</summary>
internal sealed class DataCheck : IHealthCheck
{
    private const string Fetch = "git checkout -- data/mnist";

    // SHA-256 of the committed files; data/README.md has the same.
    private static readonly (string Name, string Sum)[] Files =
    [
        ("train-images-idx3-ubyte.gz", "0b367032e93c5d0cea0925647cfdb18614af8ee15f83e6f2fc2ad904a6835971"),
        ("train-labels-idx1-ubyte.gz", "1787548bbe0bff1ec2ecdc0ef292b02df999e2d1a6002d27500982c652b17203"),
        ("t10k-images-idx3-ubyte.gz", "1a1a05eab793c14bb050b398624a11b0ffd1a2953baed553b1b9bd079e2a20be"),
        ("t10k-labels-idx1-ubyte.gz", "b91679a0acfe4ba0e50a2437a903084cba1f5f92592b016a25a7dfd00455798b"),
    ];

    public string Subject => "Data";

    public IEnumerable<Finding> Examine(Machine machine)
    {
        foreach (var (name, sum) in Files)
        {
            var path = machine.InKit("data", "mnist", name);
            if (!File.Exists(path))
            {
                yield return Finding.Wrong($"data/mnist/{name} is not there: chapters 7, 13 and 14 cannot load MNIST.", Fetch);
                yield break;
            }

            using var file = File.OpenRead(path);
            if (Convert.ToHexStringLower(SHA256.HashData(file)) != sum)
            {
                yield return Finding.Wrong($"data/mnist/{name} is not the file that was committed: its SHA-256 differs.", Fetch);
                yield break;
            }
        }

        yield return Finding.Fine("MNIST, complete and unchanged");
    }
}
