using System.Collections.Concurrent;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Chapters;

/// <summary>The chapters of the course, read when they are asked for and again when their files have changed.</summary>
public sealed class ChapterCatalog(CourseFolder course)
{
    private readonly CourseExercises _exercises = new(course);
    private readonly FreshFile<IReadOnlyList<CoursePart>> _parts = new(course.Parts, ReadParts);
    private readonly ConcurrentDictionary<string, CourseChapter> _read = new(StringComparer.Ordinal);

    /// <summary>The chapters in reading order.</summary>
    public IReadOnlyList<CourseChapter> Chapters => [.. course.Chapters.Select(Fresh)];

    /// <summary>The chapters in their parts; those of no part come last, under no title.</summary>
    public IReadOnlyList<(string? Title, IReadOnlyList<CourseChapter> Chapters)> Parts
    {
        get
        {
            var chapters = Chapters;
            var parts = Read(course.Parts, () => _parts.Content).Content ?? [];
            var placed = parts.Select(part => ((string?)part.Title, (IReadOnlyList<CourseChapter>)[.. chapters.Where(part.Has)]));
            var rest = chapters.Where(chapter => !parts.Any(part => part.Has(chapter))).ToList();
            return [.. placed.Append((null, rest)).Where(part => part.Item2.Count > 0)];
        }
    }

    /// <summary>The numbers between the first and the last chapter that no chapter has.</summary>
    public IReadOnlyList<int> UnusedNumbers
    {
        get
        {
            int[] used = [.. Chapters.Select(chapter => chapter.Number).OfType<int>()];
            return used.Length == 0 ? [] : [.. Enumerable.Range(used.Min(), used.Max() - used.Min()).Except(used)];
        }
    }

    /// <summary>What is to be told of the files beside the chapters that cannot be understood: none of them costs the list.</summary>
    public IReadOnlyList<Trouble> Troubles => [.. new[] { Read(course.Parts, () => _parts.Content).Trouble, Read(course.Exercises, () => _exercises.All).Trouble }.OfType<Trouble>()];

    /// <summary>A chapter by its name; null if the course has none of that name.</summary>
    public CourseChapter? Find(string name) => Chapters.FirstOrDefault(chapter => chapter.Name == name);

    /// <summary>How many exercises a chapter has.</summary>
    public int ExercisesIn(CourseChapter chapter) => Read(course.Exercises, () => _exercises.All).Content is { } exercises
        ? chapter.Notebook?.Cells.Count(cell => exercises.Of(cell) is not null) ?? 0
        : 0;

    private CourseChapter Fresh(string file) => _read.AddOrUpdate(
        file,
        CourseChapter.Read,
        (_, known) => known.Written == File.GetLastWriteTimeUtc(file) ? known : CourseChapter.Read(file));

    private static IReadOnlyList<CoursePart> ReadParts(string file)
    {
        var parts = AtomicFile.Read(file, PartJson.Default.IReadOnlyListCoursePart, expected: "a list of parts, each with title, first and last");
        return parts?.Contains(null!) == true ? throw new InvalidDataException($"{file} cannot be understood: expected parts, but found null among them.") : parts ?? [];
    }

    private static (T? Content, Trouble? Trouble) Read<T>(string file, Func<T> read)
        where T : class
    {
        try
        {
            return (read(), null);
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            return (null, Trouble.Of(file, error));
        }
    }
}
