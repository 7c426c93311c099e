using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Tests.Storage;

public sealed class ProgressStoreTests : IDisposable
{
    private readonly TemporaryData _data = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly ProgressStore _store;

    public ProgressStoreTests() => _store = new ProgressStore(_data.Folder, _clock, _data.Broken);

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

        var kept = new ProgressStore(_data.Folder, _clock, _data.Broken).Of("08");

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

    [Theory]
    [InlineData("{ half")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{ "cells": "all", "solved": [] }""")]
    public void Of_DamagedFile_IsNothingAndTheNextNoteBeginsAnew(string damaged)
    {
        _store.Note("07", 1, null);
        _store.Note("08", 2, null);
        File.WriteAllText(FileOf("08"), damaged);

        Assert.Equal(ChapterProgress.None, _store.Of("08"));
        _store.Note("08", 3, null);

        Assert.Equal([1], _store.Of("07").Cells);
        Assert.Equal([3], _store.Of("08").Cells);
        Assert.Contains(FileOf("08"), Assert.Single(_store.Troubles).Text, StringComparison.Ordinal);
        Assert.Equal(damaged, File.ReadAllText(Assert.Single(Directory.GetFiles(_data.Folder.For("progress"), "*.broken-*"))));
    }

    [Fact]
    public void Note_OverAFileOfANewerPlayer_KeepsThatAside()
    {
        _store.Note("08", 2, null);
        File.WriteAllText(FileOf("08"), """{ "version": 9, "cells": { "2": "done" } }""");

        Assert.Equal(ChapterProgress.None, _store.Of("08"));
        Assert.True(File.Exists(FileOf("08")));
        _store.Note("08", 3, null);

        Assert.Equal([3], _store.Of("08").Cells);
        Assert.Contains("done", File.ReadAllText(Assert.Single(Directory.GetFiles(_data.Folder.For("progress"), "*.broken-*"))), StringComparison.Ordinal);
    }

    private string FileOf(string chapter) => Path.Combine(_data.Folder.For("progress"), chapter + ".json");
}
