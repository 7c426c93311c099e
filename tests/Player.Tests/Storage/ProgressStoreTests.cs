using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Tests.Storage;

public sealed class ProgressStoreTests : IDisposable
{
    private readonly TemporaryData _data = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly ProgressStore _store;

    public ProgressStoreTests() => _store = new ProgressStore(_data.Folder, _clock);

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Of_ChapterNeverOpened_IsNothing() => Assert.Equal(ChapterProgress.None, _store.Of("08"));

    [Fact]
    public void Note_Cells_AreKeptOnceAndInOrder()
    {
        _store.Note("08", 5, null);
        _store.Note("08", 2, "FairShares");
        _clock.Advance(TimeSpan.FromHours(1));
        _store.Note("08", 5, "BreakEven");
        _store.Note("08", 5, "BreakEven");

        var kept = new ProgressStore(_data.Folder, _clock).Of("08");

        Assert.Equal([2, 5], kept.Cells);
        Assert.Equal(["BreakEven", "FairShares"], kept.Solved);
        Assert.Equal((5, _clock.GetUtcNow()), (kept.LastCell, kept.LastTime));
    }

    [Fact]
    public void Note_ExerciseThatFailsLater_StaysSolved()
    {
        _store.Note("08", 2, "FairShares");
        _store.Note("08", 2, null);

        Assert.Equal(["FairShares"], _store.Of("08").Solved);
    }

    [Fact]
    public void Note_OneChapter_LeavesOthersAlone()
    {
        _store.Note("08", 2, null);

        Assert.Equal(ChapterProgress.None, _store.Of("09"));
    }

    [Fact]
    public void Note_FromManyThreads_LosesNone()
    {
        Parallel.For(0, 100, cell => _store.Note("08", cell, null));

        Assert.Equal(Enumerable.Range(0, 100), _store.Of("08").Cells);
    }

    [Fact]
    public void Of_DamagedFile_NamesIt()
    {
        _store.Note("08", 2, null);
        var file = Path.Combine(_data.Folder.For("progress"), "08.json");
        File.WriteAllText(file, "{ half");

        Assert.Contains(file, Assert.Throws<InvalidDataException>(() => _store.Of("08")).Message);
    }
}
