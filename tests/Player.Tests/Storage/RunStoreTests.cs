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

    public RunStoreTests() => _store = new RunStore(_data.Folder, _clock, _data.Broken);

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
    public void Latest_NothingKept_IsNothing()
    {
        var (runs, more) = _store.Latest();

        Assert.Equal((0, 0), (runs.Count, more));
        Assert.Empty(_store.Troubles);
    }

    [Fact]
    public void Latest_OfMoreThanAreWanted_LooksAtTheLatestOnly()
    {
        for (var run = 0; run < 5; run++)
        {
            _store.Save("08", 1, Knobs, Written($"{run}", 1));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }
        // Whoever read it would find it broken.
        File.WriteAllText(_store.FileOf(_store.Latest().Runs[^1].Id)!, "{ half");

        var (runs, more) = _store.Latest(3);

        Assert.Equal(["4", "3", "2"], runs.Select(run => run.Message.Run.Question));
        Assert.Equal(2, more);
        Assert.Empty(_store.Troubles);
    }

    [Fact]
    public void Save_ARun_ComesBackWithWhereItWasMade()
    {
        _store.Save("08-multiprocessing", 7, Knobs, Written("Which is faster?", 3, 1, 2));

        var run = Assert.Single(new RunStore(_data.Folder, _clock, _data.Broken).Latest().Runs);

        Assert.Equal(("Which is faster?", 8, "Some processor"), (run.Message.Run.Question, run.Message.Run.Machine.Processors, run.Message.Run.Machine.Processor.Name));
        Assert.Equal(("08-multiprocessing", 7), (run.Origin?.Chapter, run.Origin?.Cell));
        Assert.Equal(Knobs, run.Origin?.Knobs);
        Assert.Equal([("one", 2)], run.Message.Variants);
        Assert.Equal(run.File, _store.FileOf(run.Id));
    }

    [Fact]
    public void Latest_RunsOfBothVersions_AreOfOneExperimentWhereTheirQuestionsAreTheSame()
    {
        _store.Save("08", 1, Knobs, Written("Which is fastest?", 4, 1, 3, 2));
        _clock.Advance(TimeSpan.FromSeconds(1));
        _store.Save("08", 1, Knobs, WrittenNow("fastest", "Which is fastest?", 2));
        _clock.Advance(TimeSpan.FromSeconds(1));
        _store.Save("08", 1, Knobs, WrittenNow("fastest", "Lequel est le plus rapide ?", 3));

        var runs = _store.Latest().Runs;

        Assert.Equal(["fastest", "fastest", "fastest"], runs.Select(run => run.Experiment));
        Assert.Equal([3, 2, 2.5], runs.SelectMany(run => run.Message.Variants).Select(variant => variant.Median));
    }

    [Fact]
    public void Latest_OldRunWhoseQuestionMayMeanTwo_KeepsIt()
    {
        _store.Save("08", 1, Knobs, Written("Which is fastest?", 1));
        _store.Save("08", 1, Knobs, WrittenNow("one", "Which is fastest?", 2));
        _store.Save("08", 1, Knobs, WrittenNow("other", "Which is fastest?", 2));

        Assert.Equal(["Which is fastest?", "one", "other"], _store.Latest().Runs.Select(run => run.Experiment).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Latest_SeveralRuns_AreTheLatestFirst()
    {
        _store.Save("08", 1, Knobs, Written("first", 1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        _store.Save("08", 1, Knobs, Written("second", 1));

        Assert.Equal(["second", "first"], _store.Latest().Runs.Select(run => run.Message.Run.Question));
    }

    [Fact]
    public void Save_TwoRunsAtTheSameMoment_KeepsBoth()
    {
        _store.Save("08", 1, Knobs, Written("first", 1));
        _store.Save("08", 1, Knobs, Written("second", 1));

        Assert.Equal(2, _store.Latest().Runs.Count);
    }

    [Theory]
    [InlineData("{ half")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{ "run": { "question": "What?" } }""")]
    [InlineData("""{ "version": 2, "run": { "id": "i", "question": "q", "taken": "2026-03-01T12:00:00+00:00", "machine": { "processors": 1, "processor": {} }, "measurements": [null] }, "medians": {} }""")]
    public void Latest_DamagedFile_IsKeptAsideAndToldAndTheOthersAreListed(string damaged)
    {
        _store.Save("08", 1, Knobs, Written("fine", 1));
        var file = Path.Combine(_data.Folder.For("runs"), "20260101-000000-000-08-1.json");
        File.WriteAllText(file, damaged);

        Assert.Equal("fine", Assert.Single(_store.Latest().Runs).Message.Run.Question);

        Assert.Contains(file, Assert.Single(_store.Troubles).Text, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
        Assert.Equal(damaged, File.ReadAllText(Assert.Single(Directory.GetFiles(_data.Folder.For("runs"), "*.broken-*"))));
    }

    [Fact]
    public void Latest_RunOfALaterVersion_IsToldAsNewerAndStays()
    {
        var file = Path.Combine(_data.Folder.For("runs"), "20260101-000000-000-08-1.json");
        Directory.CreateDirectory(_data.Folder.For("runs"));
        File.WriteAllText(file, """{ "version": 3, "experiment": "of another shape" }""");

        Assert.Empty(_store.Latest().Runs);

        Assert.Contains("newer", Assert.Single(_store.Troubles).Text, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Pack_LinkAmongTheRuns_IsToldAndNotFollowed()
    {
        _store.Save("08", 1, Knobs, Written("fine", 1));
        var (link, elsewhere) = (Path.Combine(_data.Folder.For("runs"), "20260101-000000-000-08-1.json"), Path.Combine(_data.Folder.Root, "elsewhere.json"));
        await File.WriteAllTextAsync(elsewhere, Written("elsewhere", 1), TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(link, elsewhere);

        Assert.Equal("fine", Assert.Single(_store.Latest().Runs).Message.Run.Question);

        Assert.Contains($"{link} is a link", Assert.Single(_store.Troubles).Text, StringComparison.Ordinal);
        Assert.Null(_store.FileOf(Path.GetFileNameWithoutExtension(link)));
        using var packed = new MemoryStream();
        await _store.PackAsync(packed);
        Assert.DoesNotContain(Path.GetFileName(link), new ZipArchive(packed).Entries.Select(entry => entry.Name));
    }

    [Fact]
    public void Latest_RunWithoutSamples_IsTold()
    {
        _store.Save("08", 1, Knobs, Written("empty"));

        Assert.Empty(_store.Latest().Runs);
        Assert.Single(_store.Troubles);
    }

    [Fact]
    public void Latest_OriginIsDamaged_CostsTheOriginOnly()
    {
        _store.Save("08", 1, Knobs, Written("fine", 1));
        File.WriteAllText(Assert.Single(Directory.GetFiles(_data.Folder.For("runs"), "*.about.json")), "{ half");

        Assert.Null(Assert.Single(_store.Latest().Runs).Origin);
        Assert.Single(_store.Troubles);
    }

    [Fact]
    public void Latest_RunWithoutItsOrigin_IsListed()
    {
        _store.Save("08", 1, Knobs, Written("fine", 1));
        File.Delete(Assert.Single(Directory.GetFiles(_data.Folder.For("runs"), "*.about.json")));

        Assert.Null(Assert.Single(_store.Latest().Runs).Origin);
    }

    [Fact]
    public void Remove_ARun_TakesBothFiles()
    {
        _store.Save("08", 1, Knobs, Written("one", 1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        _store.Save("08", 1, Knobs, Written("other", 1));

        _store.Remove(_store.Latest().Runs[0].Id);

        Assert.Equal("one", Assert.Single(_store.Latest().Runs).Message.Run.Question);
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
        Assert.Single(_store.Latest().Runs);
        Assert.True(File.Exists(Path.Combine(_data.Folder.Root, "secret.json")));
    }

    [Fact]
    public async Task Pack_AllRuns_IsAnArchiveOfTheirFiles()
    {
        _store.Save("08", 1, Knobs, Written("one", 1));
        using var packed = new MemoryStream();

        await _store.PackAsync(new WriteOnlyAsync(packed));

        using var archive = new ZipArchive(packed, ZipArchiveMode.Read);
        Assert.Equal(Directory.GetFiles(_data.Folder.For("runs")).Select(Path.GetFileName).Order(), archive.Entries.Select(entry => entry.FullName).Order());
        using var reader = new StreamReader(archive.Entries.Single(entry => !entry.Name.Contains("about", StringComparison.Ordinal)).Open());
        Assert.Equal(Written("one", 1), await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A stream as a page's connection is one: what is written otherwise than asynchronously is refused.</summary>
    private sealed class WriteOnlyAsync(Stream target) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => target.WriteAsync(buffer, offset, count, cancellationToken);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => target.WriteAsync(buffer, cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
