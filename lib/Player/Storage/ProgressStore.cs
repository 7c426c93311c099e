using System.Text.Json.Serialization;

namespace NotebookCourse.Player.Storage;

/// <summary>What the learner has done in each chapter. A file that cannot be understood costs itself only.</summary>
public sealed class ProgressStore(DataFolder data, TimeProvider clock, BrokenFiles broken)
{
    private readonly Lock _gate = new();

    /// <summary>What is to be told of files that could not be understood.</summary>
    public IReadOnlyList<Trouble> Troubles => broken.In(data.For("progress"));

    /// <summary>What has been done in a chapter; nothing where the file cannot be understood.</summary>
    public ChapterProgress Of(string chapter)
    {
        lock (_gate) return Read(chapter) ?? ChapterProgress.None;
    }

    /// <summary>Notes that a cell ran to its end.</summary>
    /// <param name="chapter">The chapter.</param>
    /// <param name="cell">The cell's place, counted from 0.</param>
    /// <param name="solved">The name of the exercise that its check found solved; null for every other cell.</param>
    /// <exception cref="IOException">The disk is full, or what stands in the file's place is another player's.</exception>
    public void Note(string chapter, int cell, string? solved)
    {
        lock (_gate)
        {
            var before = Read(chapter);
            // What a newer player wrote there is not ours to overwrite.
            if (before is null && !broken.SetAside(FileOf(chapter), new Trouble($"{FileOf(chapter)} stood in the place of the progress.")))
                throw new IOException($"{FileOf(chapter)} cannot be replaced.");
            before ??= ChapterProgress.None;
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

    private ChapterProgress? Read(string chapter) => broken.Read(FileOf(chapter), path => AtomicFile.Read(path, ProgressJson.Default.ChapterProgress));

    private string FileOf(string chapter) => Path.Combine(data.For("progress"), chapter + ".json");
}

/// <summary>What the learner has done in a chapter.</summary>
/// <param name="Cells">The places of the cells that have run to their end, counted from 0.</param>
/// <param name="Solved">The names of the exercises solved, such as <c>FairShares</c>.</param>
/// <param name="LastCell">Where they were last.</param>
/// <param name="LastTime">When that was; null if never.</param>
/// <param name="Version">The version of the file.</param>
public sealed record ChapterProgress(IReadOnlyList<int> Cells, IReadOnlyList<string> Solved, int LastCell = 0, DateTimeOffset? LastTime = null, int Version = 1)
{
    /// <summary>Nothing yet.</summary>
    public static ChapterProgress None { get; } = new([], []);
}

/// <summary>Reads and writes progress without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ChapterProgress))]
public sealed partial class ProgressJson : JsonSerializerContext;
