using System.Collections.Concurrent;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Chapters;

/// <summary>The chapters of the course, read when they are asked for and again when their files have changed.</summary>
public sealed class ChapterCatalog(CourseFolder course)
{
    private readonly CourseExercises _exercises = new(course);
    private readonly ConcurrentDictionary<string, CourseChapter> _read = new(StringComparer.Ordinal);

    /// <summary>The chapters in reading order.</summary>
    public IReadOnlyList<CourseChapter> Chapters => [.. course.Chapters.Select(Fresh)];

    /// <summary>The chapters in their parts; those of no part come last, under no title.</summary>
    public IReadOnlyList<(string? Title, IReadOnlyList<CourseChapter> Chapters)> Parts
    {
        get
        {
            var chapters = Chapters;
            var parts = AtomicFile.Read(Path.Combine(course.Root, "notebooks", "parts.json"), PartJson.Default.IReadOnlyListCoursePart) ?? [];
            var placed = parts.Select(part => ((string?)part.Title, (IReadOnlyList<CourseChapter>)[.. chapters.Where(part.Has)]));
            var rest = chapters.Where(chapter => !parts.Any(part => part.Has(chapter))).ToList();
            return [.. placed.Append((null, rest)).Where(part => part.Item2.Count > 0)];
        }
    }

    /// <summary>A chapter by its name; null if the course has none of that name.</summary>
    public CourseChapter? Find(string name) => Chapters.FirstOrDefault(chapter => chapter.Name == name);

    /// <summary>How many exercises a chapter has.</summary>
    public int ExercisesIn(CourseChapter chapter) => chapter.Notebook?.Cells.Count(cell => _exercises.Of(cell) is not null) ?? 0;

    private CourseChapter Fresh(string file) => _read.AddOrUpdate(
        file,
        CourseChapter.Read,
        (_, known) => known.Written == File.GetLastWriteTimeUtc(file) ? known : CourseChapter.Read(file));
}
