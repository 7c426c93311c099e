using System.Text.Json;
using System.Text.Json.Nodes;
using NotebookCourse.Topics;

namespace NotebookCourse.EntryPoint;

/// <summary>Tells hosts which exercises there are, and how to know a cell that checks one: without it they would have to read C#.</summary>
internal static class ExerciseDescriptions
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

    /// <summary>Writes the descriptions of all exercises into a file, as JSON.</summary>
    public static void WriteTo(string path) => File.WriteAllText(path, Message.Versioned(new()
    {
        ["exercises"] = new JsonArray([.. Exercise.All.Select(exercise => new JsonObject
        {
            ["id"] = exercise.Name,
            ["number"] = exercise.Number,
            ["title"] = exercise.Title,
            ["hints"] = exercise.HintCount,
            ["mark"] = $"{nameof(Exercise)}.{exercise.Name}.Check",
        })]),
    }).ToJsonString(Layout) + "\n");
}
