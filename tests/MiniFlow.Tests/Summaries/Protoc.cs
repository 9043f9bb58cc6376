using System.Diagnostics;

namespace MiniFlow.Tests.Summaries;

/// <summary>The protocol-buffer compiler as an independent decoder, where it is installed (Debian: protobuf-compiler).</summary>
internal static class Protoc
{
    public static void SkipIfMissing()
    {
        try
        {
            using var version = Process.Start(new ProcessStartInfo("protoc", "--version") { RedirectStandardOutput = true });
            version!.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("protoc is not installed; it decodes event files independently of the code under test.");
        }
    }

    public static async Task<string> Decode(string message, byte[] bytes, CancellationToken cancellation)
    {
        var schema = Path.Combine(AppContext.BaseDirectory, "Summaries");
        using var protoc = Process.Start(new ProcessStartInfo("protoc", [$"--proto_path={schema}", $"--decode={message}", "event.proto"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await protoc.StandardInput.BaseStream.WriteAsync(bytes, cancellation);
        protoc.StandardInput.Close();
        var text = await protoc.StandardOutput.ReadToEndAsync(cancellation);
        await protoc.WaitForExitAsync(cancellation);
        protoc.ExitCode.ShouldBe(0);
        return text;
    }
}
