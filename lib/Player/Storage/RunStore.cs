using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using NotebookCourse.Notebooks.Messages;

namespace NotebookCourse.Player.Storage;

/// <summary>The learner's own measurements: each run as the library writes it, and beside it where it was made.</summary>
public sealed class RunStore(DataFolder data, TimeProvider clock)
{
    private const string AboutEnding = ".about.json";

    private readonly string _folder = data.For("runs");

    /// <summary>Keeps a run.</summary>
    /// <param name="chapter">Where it was made.</param>
    /// <param name="cell">The cell's place, counted from 0.</param>
    /// <param name="knobs">The knobs of the chapter at that moment.</param>
    /// <param name="content">The run as the library wrote it.</param>
    public void Save(string chapter, int cell, IReadOnlyDictionary<string, string> knobs, string content)
    {
        var now = clock.GetUtcNow();
        var stem = string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd-HHmmss-fff}-{chapter}-{cell}");
        var id = stem;
        // A cell may finish two short experiments within a millisecond.
        for (var twin = 2; FileOf(id) is not null; twin++) id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{twin}");
        // What it is about comes first: a run without it would have no place.
        AtomicFile.Write(Path.Combine(_folder, id + AboutEnding), new RunOrigin(chapter, cell, knobs), OriginJson.Default.RunOrigin);
        AtomicFile.Write(Path.Combine(_folder, id + ".json"), content);
    }

    /// <summary>All runs, the latest first; a file that cannot be understood is left out and named.</summary>
    public (IReadOnlyList<KeptRun> Runs, IReadOnlyList<string> Unreadable) All()
    {
        var runs = new List<KeptRun>();
        var unreadable = new List<string>();
        if (!Directory.Exists(_folder)) return (runs, unreadable);
        foreach (var file in Directory.EnumerateFiles(_folder, "*.json").Where(file => !file.EndsWith(AboutEnding, StringComparison.Ordinal)).OrderDescending(StringComparer.Ordinal))
        {
            try
            {
                runs.Add(Read(file));
            }
            catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                unreadable.Add(error.Message);
            }
        }
        return (Named(runs), unreadable);
    }

    /// <summary>The file of a run; null if there is none of that name.</summary>
    public string? FileOf(string id)
    {
        // Compared with what is there, so that no name can lead out of the folder.
        return Directory.Exists(_folder)
            ? Directory.EnumerateFiles(_folder, "*.json").FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == id)
            : null;
    }

    /// <summary>Writes all files of all runs as one archive.</summary>
    public async Task PackAsync(Stream target)
    {
        await using var archive = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null);
        foreach (var file in Directory.Exists(_folder) ? Directory.EnumerateFiles(_folder, "*.json") : [])
            await archive.CreateEntryFromFileAsync(file, Path.GetFileName(file));
    }

    /// <summary>Forgets a run.</summary>
    public void Remove(string id)
    {
        if (FileOf(id) is not { } file) return;
        File.Delete(file);
        File.Delete(Path.ChangeExtension(file, null) + AboutEnding);
    }

    private static KeptRun Read(string file)
    {
        RunMessage message;
        try
        {
            message = RunMessage.Parse(File.ReadAllText(file));
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}: expected a run, but found: {error.Message} Mend the file or move it away.", error);
        }
        var origin = AtomicFile.Read(Path.ChangeExtension(file, null) + AboutEnding, OriginJson.Default.RunOrigin);
        return new KeptRun(Path.GetFileNameWithoutExtension(file), file, origin, message, message.Experiment);
    }

    // In a run of the first version the question's text stood for what was asked. If later runs ask the same in the same
    // words, theirs is its id, and it stands among them.
    private static IReadOnlyList<KeptRun> Named(List<KeptRun> runs)
    {
        var ids = runs.Where(run => run.Message.Run.Id is not null)
            .GroupBy(run => run.Message.Run.Question, run => run.Experiment)
            .Where(same => same.Distinct().Count() == 1)
            .ToDictionary(same => same.Key, same => same.First());
        return [.. runs.Select(run => run.Message.Run.Id is null ? run with { Experiment = ids.GetValueOrDefault(run.Experiment, run.Experiment) } : run)];
    }
}

/// <summary>Where a run was made.</summary>
public sealed record RunOrigin(string Chapter, int Cell, IReadOnlyDictionary<string, string> Knobs);

/// <summary>A run that was kept.</summary>
/// <param name="Id">Its name.</param>
/// <param name="File">Where it lies.</param>
/// <param name="Origin">Where it was made; null if that is not known.</param>
/// <param name="Message">What was measured.</param>
/// <param name="Experiment">The id of what was asked, which is the same in every language.</param>
public sealed record KeptRun(string Id, string File, RunOrigin? Origin, RunMessage Message, string Experiment);

/// <summary>Reads and writes origins without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RunOrigin))]
public sealed partial class OriginJson : JsonSerializerContext;
