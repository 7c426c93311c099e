using System.Text.Json;
using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Messages;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Chapters;

/// <summary>The exercises of the course, read when they are asked for and again when the course has been built anew.</summary>
public sealed class CourseExercises(CourseFolder course)
{
    private readonly FreshFile<ExerciseList> _file = new(course.Exercises, Read);

    /// <summary>The exercises; none if the course does not describe any.</summary>
    /// <exception cref="InvalidDataException">The description is something else.</exception>
    public ExerciseList All => _file.Content;

    /// <summary>The exercise that a cell checks; null if it checks none.</summary>
    public ExerciseEntry? Of(Cell cell) => All.Of(cell);

    private static ExerciseList Read(string file)
    {
        if (!File.Exists(file))
            return ExerciseList.None;
        try
        {
            return ExerciseList.Parse(File.ReadAllText(file));
        }
        catch (JsonException error)
        {
            throw AtomicFile.Unlike(file, "what the build of the course writes there (run: dotnet build lib/Course)", error);
        }
    }
}
