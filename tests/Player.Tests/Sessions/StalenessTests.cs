using NotebookCourse.Player.Sessions;
using NotebookCourse.Testing.Fuzzing;

namespace NotebookCourse.Player.Tests.Sessions;

public sealed class StalenessTests
{
    [Fact]
    public void Of_AllRanInOrder_NothingIsStale() =>
        Assert.Empty(Stale(Ran("int n = 4;", 1), Ran("var m = n + 1;", 2), Ran("m", 3)));

    [Fact]
    public void Of_CellWasEdited_ItAndWhatUsesItAreStale() =>
        Assert.Equal([0, 1, 2], Stale(Ran("int n = 4;", 1) with { Source = "int n = 5;" }, Ran("var m = n + 1;", 2), Ran("m", 3)));

    [Fact]
    public void Of_CellWasEdited_WhatDoesNotUseItIsNot() =>
        Assert.Equal([0], Stale(Ran("int n = 4;", 1) with { Source = "int n = 5;" }, Ran("var other = 1;", 2), Ran("other", 3)));

    [Fact]
    public void Of_CellBelowWasEdited_WhatStandsAboveIsNot() =>
        Assert.Equal([1], Stale(Ran("var m = n + 1;", 1), Ran("int n = 4;", 2) with { Source = "int n = 5;" }));

    [Fact]
    public void Of_CellRanAgainWithOtherText_WhatRanBeforeIsStale() =>
        Assert.Equal([1], Stale(Ran("int n = 5;", 3), Ran("n", 2)));

    [Fact]
    public void Of_CellRanAgainUnchanged_NothingIsStale() =>
        Assert.Empty(Stale(Ran("int n = 4;", 3) with { ChangedAt = 1 }, Ran("n", 2)));

    [Fact]
    public void Of_CellHasNeverRun_IsNeverStale() =>
        Assert.Empty(Stale(Ran("int n = 4;", 1), new CellState { Source = "n", Edited = true }));

    [Fact]
    public void Of_MethodWasEdited_ItsCallersAreStale() =>
        Assert.Equal([0, 1], Stale(Ran("static long Twice(int x) => 2 * x;", 1) with { Source = "static long Twice(int x) => x + x;" }, Ran("Twice(3)", 2)));

    [Fact]
    public void Dependents_OfAKnob_AreFoundThroughOthers()
    {
        CellState[] cells = [Ran("int threads = 4;", 1), Ran("var race = Run(threads);", 2), Ran("var other = 1;", 3), Ran("race.Chart()", 4)];

        Assert.Equal([1, 3], Staleness.Dependents(cells, 0));
    }

    [Theory]
    [InlineData("int n = 4;   //@param {type:\"slider\", min:1, max:64}", "n")]
    [InlineData("var (a, b) = (1, 2);", "b")]
    [InlineData("List<int?> all = new();", "all")]
    [InlineData("int[] cells = [];", "cells")]
    [InlineData("record Point(int X);", "Point")]
    [InlineData("static async Task<int> Fetch(Uri address) => 1;", "Fetch")]
    [InlineData("n++;", "n")]
    [InlineData("n += 2;", "n")]
    [InlineData("++n;", "n")]
    [InlineData("n >>>= 2;", "n")]
    [InlineData("(a,\n b) = (1, 2);", "a")]
    [InlineData("(var a, int b) = F(c);", "b")]
    public void Given_Declaration_HasItsName(string source, string name) => Assert.Contains(name, CellNames.Given(source));

    [Theory]
    [InlineData("return numbers;", "numbers")]
    [InlineData("race.Against(noted)", "noted")]
    [InlineData("F(a, b) == c", "a")]
    [InlineData("(a) => 1", "a")]
    [InlineData("await task;", "task")]
    [InlineData("if (n == 4) { }", "n")]
    public void Given_MereUse_HasItNot(string source, string name) => Assert.DoesNotContain(name, CellNames.Given(source));

    [Theory]
    [InlineData("a, ")]
    [InlineData("(a ")]
    [InlineData("a ")]
    [InlineData("a) =")]
    [InlineData(" ")]
    [InlineData("((")]
    public void Given_LongText_IsReadInATimeThatGrowsWithItsLength(string piece) =>
        Bounds.Hold(() => CellNames.Given($"var s = \"({string.Concat(Enumerable.Repeat(piece, 250_000 / piece.Length))}\";"));

    private static IEnumerable<int> Stale(params CellState[] cells) => Staleness.Of(cells).Order();

    private static CellState Ran(string source, int count) => new() { Source = source, RanSource = source, Count = count, ChangedAt = count };
}
