namespace MiniFlow.Notebooks.Tests.Engine.References;

public sealed class ReferenceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task A_relative_path_starts_from_the_notebooks_folder_and_dependencies_lie_beside_it()
    {
        var kit = Path.Combine(folder, "kit");
        var core = AssemblyFile.Write(kit, "Core", "namespace Core { public class Shape { public int Size = 3; } }");
        AssemblyFile.Write(kit, "Lessons", "namespace Lessons { public static class Verbs { public static Core.Shape Make() => new Core.Shape(); } }", core);
        using var session = new Session(new SessionOptions { WorkingDirectory = Path.Combine(folder, "notebooks") });

        var first = await session.RunAsync("""
            #r "../kit/Lessons.dll"
            using Core;
            using static Lessons.Verbs;
            Shape shape = Make();
            $"{shape.Size} {typeof(Shape).Assembly.GetName().Name}"
            """);
        var second = await session.RunAsync("class Big : Shape { public Big() { Size = 9; } }\nnew Big().Size.ToString()");

        first.Outputs.Single().GetText("text/plain").ShouldBe("3 Core");
        second.Outputs.Single().GetText("text/plain").ShouldBe("9");
    }

    [Fact]
    public async Task A_class_of_a_cell_shadows_a_librarys_of_the_same_name()
    {
        AssemblyFile.Write(folder, "Library", "namespace Library { public class Mul { public string Whose => \"library\"; } }");
        using var session = new Session(new SessionOptions { WorkingDirectory = folder });
        await session.RunAsync("#r \"Library.dll\"\nusing Library;");

        var before = await session.RunAsync("new Mul().Whose");
        var after = await session.RunAsync("public class Mul { public string Whose => \"cell\"; }\nnew Mul().Whose");
        var later = await session.RunAsync("new Mul().Whose");

        before.Outputs.Single().GetText("text/plain").ShouldBe("library");
        after.Outputs.Single().GetText("text/plain").ShouldBe("cell");
        later.Outputs.Single().GetText("text/plain").ShouldBe("cell");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
