namespace NotebookCourse.Structure.Tests.Sources;

public class SourceFileTests
{
    private static readonly IReadOnlyList<SourceFile> Library =
        [.. Repository.Files("lib", ".cs").Select(path => new SourceFile(path, Repository.Read(path)))];

    [Fact]
    public void Misplaced_NamespaceThatIsNotTheFolder_IsFound()
    {
        var file = new SourceFile("lib/Course/Figures/Charts/Bar.cs", "using System;\n\nnamespace NotebookCourse.Figures;\n");

        Assert.Contains("NotebookCourse.Figures.Charts", file.Misplaced());
    }

    [Theory]
    [InlineData("lib/Course/Figures/Bar.cs", "namespace NotebookCourse.Figures;")]
    [InlineData("lib/Course/HostContext.cs", "namespace NotebookCourse;")]
    [InlineData("lib/Course/Topics/Gpu/Exercises/Exercises.cs", "namespace NotebookCourse.Topics;")]
    [InlineData("lib/Course/Topics/Gpu/Exercises/OwnPixelExercise.cs", "namespace NotebookCourse.Topics.Gpu.Exercises;")]
    [InlineData("lib/Kernel/Client/Pipe.cs", "namespace NotebookCourse.Kernel.Client;")]
    [InlineData("lib/Jupyter/Sockets/Wire.cs", "namespace NotebookCourse.Jupyter.Sockets;")]
    [InlineData("lib/Player/Program.cs", "return 0;")]
    public void Misplaced_NamespaceThatIsTheFolder_IsNull(string path, string text) =>
        Assert.Null(new SourceFile(path, text).Misplaced());

    [Theory]
    [InlineData("using NotebookCourse.Figures;")]
    [InlineData("global using NotebookCourse.Figures;")]
    [InlineData("using static NotebookCourse.Figures.Html;")]
    [InlineData("using Chart = NotebookCourse.Figures.Chart;")]
    [InlineData("using Charts = NotebookCourse.Figures.List<int>;")]
    public void UpwardUsings_ImportFromAbove_IsFound(string import)
    {
        var file = new SourceFile("lib/Course/Primitives/Downloads.cs", $"using System;\n{import}\n\nnamespace NotebookCourse.Primitives;\n");

        Assert.Single(file.UpwardUsings());
    }

    [Fact]
    public void UpwardUsings_ImportFromBelow_AreNone()
    {
        var file = new SourceFile("lib/Course/Figures/Bar.cs", "using NotebookCourse.Primitives;\n\nnamespace NotebookCourse.Figures;\n");

        Assert.Empty(file.UpwardUsings());
    }

    [Fact]
    public void Library_EveryFile_LiesWhereItsNamespaceSays()
    {
        Assert.NotEmpty(Library);
        Assert.Empty(Library.Select(file => file.Misplaced()).OfType<string>());
    }

    [Fact]
    public void Course_EveryFile_ImportsFromBelow()
    {
        var course = Library.Where(file => file.Path.StartsWith("lib/Course/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(course);
        Assert.Empty(course.SelectMany(file => file.UpwardUsings()));
    }
}
