using System.Net;
using MiniFlow.Notebooks;

namespace MiniFlow.Jupyter.Tests;

public sealed class ConnectionFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void What_a_client_writes_is_read()
    {
        // As jupyter_client 7.4 writes it.
        File.WriteAllText(path, """
            {
              "shell_port": 53794, "iopub_port": 53795, "stdin_port": 53796, "control_port": 53798, "hb_port": 53797,
              "ip": "127.0.0.1", "key": "a0436f6c-1916-498b-8eb9-e81ab9368e84", "transport": "tcp",
              "signature_scheme": "hmac-sha256", "kernel_name": "miniflow"
            }
            """);
        ConnectionFile.Read(path).ShouldBe(new ConnectionFile(IPAddress.Loopback, 53794, 53798, 53795, 53796, 53797, "a0436f6c-1916-498b-8eb9-e81ab9368e84"));
    }

    [Theory]
    [InlineData("", "cannot be read")]
    [InlineData("[]", "no JSON object")]
    [InlineData("""{"transport": "ipc"}""", "only tcp is spoken")]
    [InlineData("""{"key": "k", "signature_scheme": "hmac-md5"}""", "only hmac-sha256 is known")]
    [InlineData("""{"ip": "127.0.0.1"}""", "shell_port is missing")]
    [InlineData("""{"shell_port": 70000}""", "shell_port is missing or no port")]
    [InlineData("""{"shell_port": "five"}""", "cannot be read")]
    [InlineData("""{"ip": "no.such.host.invalid", "shell_port": 1}""", "no address of this machine")]
    public void What_is_wrong_is_said(string content, string expected)
    {
        File.WriteAllText(path, content);
        var error = Should.Throw<NotebookException>(() => ConnectionFile.Read(path));
        error.Message.ShouldContain(expected);
        error.Message.ShouldContain(path);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_to_be_missing() =>
        Should.Throw<NotebookException>(() => ConnectionFile.Read("/no/such/file.json")).Message.ShouldContain("/no/such/file.json");
}
