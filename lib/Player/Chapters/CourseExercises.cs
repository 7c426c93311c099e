using System.Text.Json;
using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Messages;
using NotebookCourse.Player.Locations;

namespace NotebookCourse.Player.Chapters;

/// <summary>The exercises of the course, read when they are asked for and again when the course has been built anew.</summary>
public sealed class CourseExercises(CourseFolder course)
{
    // One reference, because several pages ask at a time: a reader sees a list and its time together.
    private ReadList? _read;

    /// <summary>The exercises; none if the course does not describe any.</summary>
    /// <exception cref="InvalidDataException">The description is something else.</exception>
    public ExerciseList All
    {
        get
        {
            var written = File.GetLastWriteTimeUtc(course.Exercises);
            if (_read is { } known && known.Written == written)
                return known.List;
            var list = Read();
            _read = new ReadList(written, list);
            return list;
        }
    }

    /// <summary>The exercise that a cell checks; null if it checks none.</summary>
    public ExerciseEntry? Of(Cell cell) => All.Of(cell);

    private ExerciseList Read()
    {
        if (!File.Exists(course.Exercises))
            return ExerciseList.None;
        try
        {
            return ExerciseList.Parse(File.ReadAllText(course.Exercises));
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{course.Exercises}: expected what the build of the course writes there, but found: {error.Message} Run: dotnet build lib/Course", error);
        }
    }

    private sealed record ReadList(DateTime Written, ExerciseList List);
}
