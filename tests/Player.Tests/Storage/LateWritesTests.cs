using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Player.Storage;
using NotebookCourse.Player.Tests.Sessions;

namespace NotebookCourse.Player.Tests.Storage;

public sealed class LateWritesTests
{
    private static readonly TimeSpan Step = LateWrites.Pause / 10;

    private readonly FakeTimeProvider _clock = new();
    private readonly LateWrites _writes;
    private readonly List<string> _made = [];

    public LateWritesTests() => _writes = new LateWrites(_clock);

    [Fact]
    public void Put_ManyInARow_MakesTheLastOnceItIsQuiet()
    {
        for (var value = 1; value <= 100; value++)
        {
            Put(0, $"{value}");
            _clock.Advance(Step);
        }
        Assert.Empty(_made);

        _clock.Advance(LateWrites.Pause);
        _clock.Advance(LateWrites.Pause);

        Assert.Equal(["100"], _made);
    }

    [Fact]
    public void Put_OfTwoPlaces_MakesBoth()
    {
        Put(0, "one");
        Put(1, "other");

        _clock.Advance(LateWrites.Pause);

        Assert.Equal(["one", "other"], _made.Order());
    }

    [Fact]
    public void Forget_WhatWaits_MakesItNoMore()
    {
        Put(0, "old");

        _writes.Forget(0);
        _clock.Advance(LateWrites.Pause);
        _writes.Flush();

        Assert.Empty(_made);
    }

    [Fact]
    public void Dispose_WhileOneWaits_MakesItOnce()
    {
        Put(0, "last");

        _writes.Dispose();
        _clock.Advance(LateWrites.Pause);

        Assert.Equal(["last"], _made);
    }

    private void Put(int place, string text) => _writes.Put(place, () => _made.Add(text));
}
