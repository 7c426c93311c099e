using System.IO.Compression;
using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Tests.Storage;

public sealed class RunStoreTests : IDisposable
{
    private static readonly Dictionary<string, string> Knobs = new() { ["threads"] = "4" };

    private readonly TemporaryData _data = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly RunStore _store;

    public RunStoreTests() => _store = new RunStore(_data.Folder, _clock);

    public void Dispose() => _data.Dispose();

    /// <summary>A run as the library wrote it at first.</summary>
    internal static string Written(string question, params double[] seconds) => $$"""
        {
          "version": 1,
          "run": {
            "question": "{{question}}",
            "taken": "2026-03-01T12:00:00+00:00",
            "machine": { "processors": 8, "processor": { "name": "Some processor" }, "operatingSystem": "Linux", "runtime": ".NET 10" },
            "measurements": [ { "name": "one", "seconds": [{{string.Join(", ", seconds)}}] } ]
          }
        }
        """;

    /// <summary>A run as the library writes it now: with ids and medians.</summary>
    internal static string WrittenNow(string id, string question, double median) => $$"""
        {
          "version": 2,
          "run": {
            "id": "{{id}}",
            "question": "{{question}}",
            "taken": "2026-03-01T12:00:00+00:00",
            "machine": { "processors": 8, "processor": { "name": "Some processor" } },
            "measurements": [ { "id": "1", "name": "one", "seconds": [{{median.ToString(System.Globalization.CultureInfo.InvariantCulture)}}] } ]
          },
          "medians": { "1": {{median.ToString(System.Globalization.CultureInfo.InvariantCulture)}} }
        }
        """;

    [Fact]
    public void All_NothingKept_IsNothing()
    {
        var (runs, unreadable) = _store.All();

        Assert.Empty(runs);
        Assert.Empty(unreadable);
    }

    [Fact]
    public void Save_ARun_ComesBackWithWhereItWasMade()
    {
        _store.Save("08-multiprocessing", 7, Knobs, Written("Which is faster?", 3, 1, 2));

        var run = Assert.Single(new RunStore(_data.Folder, _clock).All().Runs);

        Assert.Equal(("Which is faster?", 8, "Some processor"), (run.Message.Run.Question, run.Message.Run.Machine.Processors, run.Message.Run.Machine.Processor.Name));
        Assert.Equal(("08-multiprocessing", 7), (run.Origin?.Chapter, run.Origin?.Cell));
        Assert.Equal(Knobs, run.Origin?.Knobs);
        Assert.Equal([("one", 2)], run.Message.Variants);
        Assert.Equal(run.File, _store.FileOf(run.Id));
    }

    [Fact]
    public void All_RunsOfBothVersions_AreOfOneExperimentWhereTheirQuestionsAreTheSame()
    {
        _store.Save("08", 1, Knobs, Written("Which is fastest?", 4, 1, 3, 2));
        _clock.Advance(TimeSpan.FromSeconds(1));
        _store.Save("08", 1, Knobs, WrittenNow("fastest", "Which is fastest?", 2));
        _clock.Advance(TimeSpan.FromSeconds(1));
        _store.Save("08", 1, Knobs, WrittenNow("fastest", "Lequel est le plus rapide ?", 3));

        var runs = _store.All().Runs;

        Assert.Equal(["fastest", "fastest", "fastest"], runs.Select(run => run.Experiment));
        Assert.Equal([3, 2, 2.5], runs.SelectMany(run => run.Message.Variants).Select(variant => variant.Median));
    }

    [Fact]
    public void All_OldRunWhoseQuestionMayMeanTwo_KeepsIt()
    {
        _store.Save("08", 1, Knobs, Written("Which is fastest?", 1));
        _store.Save("08", 1, Knobs, WrittenNow("one", "Which is fastest?", 2));
        _store.Save("08", 1, Knobs, WrittenNow("other", "Which is fastest?", 2));

        Assert.Equal(["Which is fastest?", "one", "other"], _store.All().Runs.Select(run => run.Experiment).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_SeveralRuns_AreTheLatestFirst()
    {
        _store.Save("08", 1, Knobs, Written("first", 1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        _store.Save("08", 1, Knobs, Written("second", 1));

        Assert.Equal(["second", "first"], _store.All().Runs.Select(run => run.Message.Run.Question));
    }

    [Fact]
    public void Save_TwoRunsAtTheSameMoment_KeepsBoth()
    {
        _store.Save("08", 1, Knobs, Written("first", 1));
        _store.Save("08", 1, Knobs, Written("second", 1));

        Assert.Equal(2, _store.All().Runs.Count);
    }

    [Theory]
    [InlineData("{ half")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{ "run": { "question": "What?" } }""")]
    public void All_DamagedFile_IsNamedAndTheOthersAreListed(string damaged)
    {
        _store.Save("08", 1, Knobs, Written("fine", 1));
        var file = Path.Combine(_data.Folder.For("runs"), "20260101-000000-000-08-1.json");
        File.WriteAllText(file, damaged);

        var (runs, unreadable) = _store.All();

        Assert.Equal("fine", Assert.Single(runs).Message.Run.Question);
        Assert.Contains(file, Assert.Single(unreadable));
    }

    [Fact]
    public void All_RunWithoutSamples_IsNamed()
    {
        _store.Save("08", 1, Knobs, Written("empty"));

        var (runs, unreadable) = _store.All();

        Assert.Empty(runs);
        Assert.Single(unreadable);
    }

    [Fact]
    public void All_RunWithoutItsOrigin_IsListed()
    {
        _store.Save("08", 1, Knobs, Written("fine", 1));
        File.Delete(Assert.Single(Directory.GetFiles(_data.Folder.For("runs"), "*.about.json")));

        Assert.Null(Assert.Single(_store.All().Runs).Origin);
    }

    [Fact]
    public void Remove_ARun_TakesBothFiles()
    {
        _store.Save("08", 1, Knobs, Written("one", 1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        _store.Save("08", 1, Knobs, Written("other", 1));

        _store.Remove(_store.All().Runs[0].Id);

        Assert.Equal("one", Assert.Single(_store.All().Runs).Message.Run.Question);
        Assert.Equal(2, Directory.GetFiles(_data.Folder.For("runs")).Length);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("no-such-run")]
    [InlineData("")]
    public void Remove_AnotherName_RemovesNothing(string id)
    {
        _store.Save("08", 1, Knobs, Written("one", 1));
        File.WriteAllText(Path.Combine(_data.Folder.Root, "secret.json"), "{}");

        _store.Remove(id);

        Assert.Null(_store.FileOf(id));
        Assert.Single(_store.All().Runs);
        Assert.True(File.Exists(Path.Combine(_data.Folder.Root, "secret.json")));
    }

    [Fact]
    public async Task Pack_AllRuns_IsAnArchiveOfTheirFiles()
    {
        _store.Save("08", 1, Knobs, Written("one", 1));
        using var packed = new MemoryStream();

        await _store.PackAsync(packed);

        using var archive = new ZipArchive(packed, ZipArchiveMode.Read);
        Assert.Equal(Directory.GetFiles(_data.Folder.For("runs")).Select(Path.GetFileName).Order(), archive.Entries.Select(entry => entry.FullName).Order());
        using var reader = new StreamReader(archive.Entries.Single(entry => !entry.Name.Contains("about", StringComparison.Ordinal)).Open());
        Assert.Equal(Written("one", 1), await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
