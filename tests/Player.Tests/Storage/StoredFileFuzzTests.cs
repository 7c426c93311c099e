using CsCheck;
using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Tests.Storage;

/// <summary>Whatever stands in one of the learner's files: it costs that file only, and its bytes are still there.</summary>
public sealed class StoredFileFuzzTests : IDisposable
{
    private static readonly Cell[] Course = [new(CellLanguage.CSharp, "1"), new(CellLanguage.CSharp, "2")];
    private static readonly Dictionary<string, string> Knobs = new() { ["threads"] = "4" };

    /// <summary>Only so that what hangs fails its test.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    private readonly TemporaryData _data = new();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Edits_OneFileIsAnything_TheOtherIsThereAndNothingIsLost()
    {
        var folder = Path.Combine(_data.Folder.For("edits"), "08");
        Store().Save(Course, 0, "other");
        var other = Assert.Single(Directory.GetFiles(folder));
        Store().Save(Course, 1, "mine");
        var file = Directory.GetFiles(folder).Single(each => each != other);

        Check(file, () =>
        {
            Assert.Equal("other", Store().Load(Course)[0].Source);
            Store().Save(Course, 1, "newer");
            Assert.Equal(("other", "newer"), (Store().Load(Course)[0].Source, Store().Load(Course)[1].Source));
        });

        EditStore Store() => new(_data.Folder, "08", new BrokenFiles(_clock));
    }

    [Fact]
    public void Progress_FileIsAnything_OtherChaptersAreThereAndNothingIsLost()
    {
        Store().Note("07", 1, "Median");
        Store().Note("08", 2, "FairShares");

        Check(Path.Combine(_data.Folder.For("progress"), "08.json"), () =>
        {
            Assert.NotNull(Store().Of("08"));
            Store().Note("08", 3, null);
            Assert.Contains(3, Store().Of("08").Cells);
            Assert.Equal(["Median"], Store().Of("07").Solved);
        });

        ProgressStore Store() => new(_data.Folder, _clock, new BrokenFiles(_clock));
    }

    [Theory]
    [InlineData(".json")]
    [InlineData(".about.json")]
    public void Runs_OneFileIsAnything_TheOthersAreListed(string ending)
    {
        var store = new RunStore(_data.Folder, _clock, new BrokenFiles(_clock));
        store.Save("08", 1, Knobs, RunStoreTests.WrittenNow("fastest", "Which?", 2));
        var file = Path.ChangeExtension(store.Latest().Runs[0].File, null) + ending;
        _clock.Advance(TimeSpan.FromSeconds(1));
        store.Save("08", 1, Knobs, RunStoreTests.Written("other", 1));

        Check(file, () => Assert.Contains("other", new RunStore(_data.Folder, _clock, new BrokenFiles(_clock)).Latest().Runs.Select(run => run.Message.Run.Question)));
    }

    private void Check(string file, Action look)
    {
        var valid = File.ReadAllText(file);
        var folder = Path.GetDirectoryName(file)!;
        Mutations.Of(valid).Sample(content =>
        {
            File.WriteAllBytes(file, content);
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.True(Task.Run(look).Wait(Guard), "It hangs.");
            var aside = Directory.GetFiles(folder, Path.GetFileName(file) + ".broken-*");
            Assert.True(IsUnderstood(file, content) || aside.Any(each => File.ReadAllBytes(each).SequenceEqual(content)), "The file is gone.");
            foreach (var each in aside) File.Delete(each);
        }, iter: 100, threads: 1);
    }

    // One that is read as something right may be written over.
    private static bool IsUnderstood(string file, byte[] content) => (File.Exists(file) && File.ReadAllBytes(file).SequenceEqual(content)) || CouldBeRead(content);

    private static bool CouldBeRead(byte[] content)
    {
        using var data = new TemporaryFolder();
        var copy = data["copy.json"];
        File.WriteAllBytes(copy, content);
        return Reads(() => AtomicFile.Read(copy, EditJson.Default.CellEdit)) || Reads(() => AtomicFile.Read(copy, ProgressJson.Default.ChapterProgress));
    }

    private static bool Reads<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read() is not null;
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException)
        {
            return false;
        }
    }
}
