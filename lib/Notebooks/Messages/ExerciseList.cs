using System.Text.RegularExpressions;

namespace NotebookCourse.Notebooks.Messages;

/// <summary>The exercises of a course, as the build of the course describes them to hosts.</summary>
/// <param name="Exercises">One entry an exercise, in the order of their numbers.</param>
public sealed record ExerciseList(IReadOnlyList<ExerciseEntry> Exercises)
{
    private const int Version = 1;

    /// <summary>A course without exercises.</summary>
    public static ExerciseList None { get; } = new([]);

    /// <summary>The exercise that a cell checks; null if it checks none.</summary>
    public ExerciseEntry? Of(Cell cell) => Exercises.FirstOrDefault(exercise => exercise.IsCheckedBy(cell));

    /// <summary>Reads the description; none of a version that is not known.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is something else.</exception>
    public static ExerciseList Parse(string json) => MessageReader.Parse(json, Version, MessageJson.Default.ExerciseList) ?? None;
}

/// <summary>An exercise as a host knows it.</summary>
/// <param name="Id">What it is known by in every language and for ever, such as <c>FairShares</c>.</param>
/// <param name="Number">The chapter and its place there, such as <c>8.1</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Hints">How many hints there are.</param>
/// <param name="Mark">The text by which a cell that checks it is known, such as <c>Exercise.FairShares.Check</c>.</param>
public sealed record ExerciseEntry(string Id, string Number, string Title, int Hints, string Mark)
{
    /// <summary>Whether the code of a cell holds the mark, and not as a part of a longer name.</summary>
    public bool IsCheckedBy(Cell cell) => cell.Language is CellLanguage.CSharp or CellLanguage.FSharp
        && cell.Source.Contains(Mark, StringComparison.Ordinal) && Regex.IsMatch(cell.Source, $@"(?<![\w.]){Regex.Escape(Mark)}(?!\w)");
}
