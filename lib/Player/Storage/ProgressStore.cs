using System.Text.Json.Serialization;

namespace NotebookCourse.Player.Storage;

/// <summary>What the learner has done in each chapter.</summary>
public sealed class ProgressStore(DataFolder data, TimeProvider clock)
{
    private readonly Lock _gate = new();

    /// <summary>What has been done in a chapter.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public ChapterProgress Of(string chapter)
    {
        lock (_gate) return AtomicFile.Read(FileOf(chapter), ProgressJson.Default.ChapterProgress) ?? ChapterProgress.None;
    }

    /// <summary>Notes that a cell ran to its end.</summary>
    /// <param name="chapter">The chapter.</param>
    /// <param name="cell">The cell's place, counted from 0.</param>
    /// <param name="solved">The name of the exercise that its check found solved; null for every other cell.</param>
    public void Note(string chapter, int cell, string? solved)
    {
        lock (_gate)
        {
            var before = AtomicFile.Read(FileOf(chapter), ProgressJson.Default.ChapterProgress) ?? ChapterProgress.None;
            var after = before with
            {
                Cells = [.. before.Cells.Append(cell).Distinct().Order()],
                Solved = [.. before.Solved.Concat(solved is null ? [] : [solved]).Distinct().Order(StringComparer.Ordinal)],
                LastCell = cell,
                LastTime = clock.GetUtcNow(),
            };
            AtomicFile.Write(FileOf(chapter), after, ProgressJson.Default.ChapterProgress);
        }
    }

    private string FileOf(string chapter) => Path.Combine(data.For("progress"), chapter + ".json");
}

/// <summary>What the learner has done in a chapter.</summary>
/// <param name="Cells">The places of the cells that have run to their end, counted from 0.</param>
/// <param name="Solved">The names of the exercises solved, such as <c>FairShares</c>.</param>
/// <param name="LastCell">Where they were last.</param>
/// <param name="LastTime">When that was; null if never.</param>
public sealed record ChapterProgress(IReadOnlyList<int> Cells, IReadOnlyList<string> Solved, int LastCell = 0, DateTimeOffset? LastTime = null)
{
    /// <summary>Nothing yet.</summary>
    public static ChapterProgress None { get; } = new([], []);
}

/// <summary>Reads and writes progress without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ChapterProgress))]
public sealed partial class ProgressJson : JsonSerializerContext;
