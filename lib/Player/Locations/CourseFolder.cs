using System.Reflection;

namespace NotebookCourse.Player.Locations;

/// <summary>A course on disk: a folder with chapters in <c>notebooks/</c> and what they load in <c>lib/</c>.</summary>
public sealed record CourseFolder(string Root)
{
    private const string Dib = ".dib";

    /// <summary>The chapters, in the order of their numbers.</summary>
    public IReadOnlyList<string> Chapters =>
        [.. NotebooksIn(Path.Combine(Root, "notebooks")).Order(StringComparer.Ordinal)];

    /// <summary>What a chapter is called in addresses and among the learner's files: its file's name, and of a <c>.dib</c> without the ending.</summary>
    public static string NameOf(string chapter) => Path.GetExtension(chapter) == Dib ? Path.GetFileNameWithoutExtension(chapter) : Path.GetFileName(chapter);

    /// <summary>What says which chapters belong together; need not be there.</summary>
    public string Parts => Path.Combine(Root, "notebooks", "parts.json");

    /// <summary>The script that every chapter imports first.</summary>
    public string Script => Path.Combine(Root, "lib", "course.csx");

    /// <summary>What the course says of its exercises.</summary>
    public string Exercises => Path.Combine(Root, "lib", "course.exercises.json");

    /// <summary>The chart library that the pages load.</summary>
    public string Plotly => Path.Combine(Root, "lib", "plotly.min.js");

    /// <summary>The scripts and styles of its figures, for pages that show them.</summary>
    public string Figures => Path.Combine(Root, "lib", "course.figures.js");

    /// <summary>The course in or above a folder; otherwise the one that this player was built in; null when neither is there.</summary>
    public static CourseFolder? Find(string start) => Above(start) ?? Built;

    /// <summary>The course that a folder belongs to; null if it belongs to none.</summary>
    public static CourseFolder? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (IsCourse(folder.FullName))
                return new CourseFolder(folder.FullName);
        }

        return null;
    }

    /// <summary>The course that this player was built in; null if it has moved since.</summary>
    public static CourseFolder? Built { get; } = FindBuilt();

    private static CourseFolder? FindBuilt()
    {
        var root = typeof(CourseFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "CourseFolder").Value!;
        return IsCourse(root) ? new CourseFolder(Path.TrimEndingDirectorySeparator(root)) : null;
    }

    private static bool IsCourse(string folder)
    {
        var notebooks = Path.Combine(folder, "notebooks");
        return Directory.Exists(notebooks) && NotebooksIn(notebooks).Any();
    }

    private static IEnumerable<string> NotebooksIn(string folder) => Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is Dib or ".ipynb");
}
