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

    [Theory]
    [InlineData("kit/Core.dll")]
    [InlineData("elsewhere/Core.dll")]
    public async Task Naming_an_assembly_that_lies_beside_another_one_leaves_the_types_of_earlier_cells_as_they_are(string path)
    {
        var kit = Path.Combine(folder, "kit");
        var core = AssemblyFile.Write(kit, "Core", "namespace Core { public class Length { public double Metres = 2; } }");
        AssemblyFile.Write(kit, "Lessons", """
            public class Line : Core.Length { public static Line operator +(Line one, Line other) => new Line { Metres = one.Metres + other.Metres }; }
            """, core);
        AssemblyFile.Write(kit, "Verbs", "public static class Verbs { public static Line Make() => new Line(); }", core, Path.Combine(kit, "Lessons.dll"));
        Directory.CreateDirectory(Path.Combine(folder, "elsewhere"));
        File.Copy(core, Path.Combine(folder, "elsewhere", "Core.dll"));
        using var session = new Session(new SessionOptions { WorkingDirectory = folder });
        await session.RunAsync("#r \"kit/Verbs.dll\"\nvar earlier = Verbs.Make();");

        await session.RunAsync($"#r \"{path}\"\nusing Core;");
        var later = await session.RunAsync("var now = new Line();\n(earlier + now).Metres.ToString()");

        later.Outputs.Single().GetText("text/plain").ShouldBe("4");
    }

    [Fact]
    public async Task An_assembly_that_a_failed_cell_named_can_be_named_again()
    {
        AssemblyFile.Write(folder, "Library", "public static class Library { public static int Books => 7; }");
        using var session = new Session(new SessionOptions { WorkingDirectory = folder });

        var failed = await session.RunAsync("#r \"Library.dll\"\nNoSuchName");
        var again = await session.RunAsync("#r \"Library.dll\"\nLibrary.Books.ToString()");
        var onceMore = await session.RunAsync("  #r \"Library.dll\" // again\nLibrary.Shelves");

        failed.Outputs.Single().Kind.ShouldBe(OutputKind.Error);
        again.Outputs.Single().GetText("text/plain").ShouldBe("7");
        onceMore.Outputs.Single().ErrorMessage.ShouldContain("(2,9)");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
