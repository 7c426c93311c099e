using NotebookCourse.Player.Tests.EndToEnd;

namespace NotebookCourse.Player.Tests.Live;

/// <summary>A course of small chapters that tests write as they need them, and the folder of a learner who has done nothing yet.</summary>
internal sealed class SmallCourse : IDisposable
{
    private readonly NotebookFolder _folder = new NotebookFolder("course")
        .With("notebooks/00-first.dib", "#!markdown\n\n# First\n")
        .With("lib/course.csx", File.ReadAllText(Repository.At("lib", "course.csx")))
        .With("lib/course.exercises.json", File.ReadAllText(Repository.At("lib", "course.exercises.json")))
        .With("lib/course.figures.js", File.ReadAllText(Repository.At("lib", "course.figures.js")));

    private int _chapters;

    public SmallCourse() => File.CreateSymbolicLink(_folder["lib/plotly.min.js"], Repository.At("lib", "plotly.min.js"));

    /// <summary>The cell that loads the course's library.</summary>
    public const string Import = "#!import ../lib/course.csx";

    /// <summary>The course's folder.</summary>
    public string Root => _folder.Root;

    /// <summary>The learner's folder.</summary>
    public string Data => _folder["learner"];

    /// <summary>Writes a chapter of cells under a heading, and gives its name. A cell is C# if it does not say its language.</summary>
    public string Write(params string[] cells)
    {
        var name = $"{Interlocked.Increment(ref _chapters):00}-chapter";
        WriteChapter($"notebooks/{name}.dib", cells);
        return name;
    }

    /// <summary>Writes the solutions of a chapter.</summary>
    public void WriteSolutions(string chapter, params string[] cells) => WriteChapter($"notebooks/solutions/{chapter}.dib", cells);

    public void Dispose() => _folder.Dispose();

    private static string Language(string cell) => cell.StartsWith("#!", StringComparison.Ordinal) && cell != Import ? "" : "#!csharp\n\n";

    // The heading is cell 0, so that the first of the given cells is cell 1.
    private void WriteChapter(string file, string[] cells) =>
        _folder.With(file, "#!markdown\n\n# A chapter\n\n" + string.Concat(cells.Select(cell => $"{Language(cell)}{cell}\n\n")));
}
