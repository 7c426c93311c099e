using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using NotebookCourse.Notebooks.Messages;

namespace NotebookCourse.Player.Storage;

/// <summary>The learner's own measurements: each run as the library writes it, and beside it where it was made.</summary>
/// <remarks>A file that cannot be understood costs itself only.</remarks>
public sealed class RunStore(DataFolder data, TimeProvider clock, BrokenFiles broken)
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

    /// <summary>What is to be told of files that could not be understood.</summary>
    public IReadOnlyList<Trouble> Troubles => broken.In(_folder);

    /// <summary>The latest runs, the last of them first; a file that cannot be understood is left out and told.</summary>
    /// <param name="most">How many files are looked at: somebody who measures every day has thousands.</param>
    /// <returns>The runs, and how many files have not been looked at.</returns>
    public (IReadOnlyList<KeptRun> Runs, int More) Latest(int most = int.MaxValue)
    {
        var files = Files().OrderDescending(StringComparer.Ordinal).ToList();
        return (Named([.. files.Take(most).Select(Read).OfType<KeptRun>()]), Math.Max(0, files.Count - most));
    }

    /// <summary>The file of a run; null if there is none of that name.</summary>
    public string? FileOf(string id)
    {
        // Compared with what is there, so that no name can lead out of the folder.
        return All().FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == id);
    }

    /// <summary>Writes all files of all runs as one archive.</summary>
    public async Task PackAsync(Stream target)
    {
        // In memory first: an archive writes as it likes, and a page's connection takes no more than it can send.
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in All().Order(StringComparer.Ordinal)) Add(archive, file);
        }
        packed.Position = 0;
        await packed.CopyToAsync(target);
    }

    /// <summary>Forgets a run.</summary>
    public void Remove(string id)
    {
        if (FileOf(id) is not { } file) return;
        File.Delete(file);
        File.Delete(Path.ChangeExtension(file, null) + AboutEnding);
    }

    private IEnumerable<string> Entries() => Directory.Exists(_folder) ? Directory.EnumerateFiles(_folder, "*.json") : [];

    // What a link leads to is no run of the learner's, and is not given away as one.
    private IEnumerable<string> All() => Entries().Where(file => new FileInfo(file).LinkTarget is null);

    // Whoever looks at a link is told.
    private IEnumerable<string> Files() => Entries().Where(file => !file.EndsWith(AboutEnding, StringComparison.Ordinal));

    private static void Add(ZipArchive archive, string file)
    {
        try
        {
            // What has no length may be a pipe, and whoever opens one waits for a writer.
            if (new FileInfo(file).Length > 0) archive.CreateEntryFromFile(file, Path.GetFileName(file));
        }
        catch (Exception error) when (error is FileNotFoundException or UnauthorizedAccessException)
        {
            // Deleted since the folder was read, or not the learner's.
        }
    }

    private KeptRun? Read(string file)
    {
        if (broken.Read(file, Parse) is not { } message) return null;
        var origin = broken.Read(Path.ChangeExtension(file, null) + AboutEnding, about => AtomicFile.Read(about, OriginJson.Default.RunOrigin));
        return new KeptRun(Path.GetFileNameWithoutExtension(file), file, origin, message, message.Experiment);
    }

    private static RunMessage Parse(string file)
    {
        try
        {
            return RunMessage.Parse(AtomicFile.Text(file));
        }
        catch (NewerVersionException error)
        {
            throw new NotSupportedException($"A newer player has written {file}. It stays as it is: use that player to see this run.", error);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw AtomicFile.Unlike(file, "a run as the course writes it", error);
        }
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
