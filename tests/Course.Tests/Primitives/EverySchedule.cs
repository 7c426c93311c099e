using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives;

/// <summary>Claims about all schedules of a program.</summary>
internal static class EverySchedule
{
    /// <summary>All orders, one by one: for programs that look at what the explorer does not count as shared.</summary>
    public static Search OneByOne { get; } = Search.Everything with { Reduces = false };

    /// <summary>Each ends well. A search that leaves schedules out must say so itself.</summary>
    public static Interleavings EndsWell(Func<Scenario> program, Search? search = null)
    {
        var found = Explorer.Explore(program, search);
        if (found.Bad.FirstOrDefault() is { } bad) Assert.Fail($"{bad.Outcome.Kind}: {bad.Outcome.Text}. Schedule: {bad.Shortest}");
        Assert.True(found.IsFinished, $"not finished after {found.Runs} runs in {found.Elapsed.TotalSeconds:0.0}\u00a0s");
        Assert.True(found.IsComplete || search is { MostPreemptions: not null } or { Draws: not null }, "schedules were left out");
        return found;
    }

    /// <summary>Each ends well with the one result.</summary>
    public static void Gives(object? outcome, Func<Scenario> program, Search? search = null) =>
        Assert.Equal([outcome], EndsWell(program, search).Outcomes);

    /// <summary>Each ends with somebody waiting for ever.</summary>
    public static void WaitsForEver(Func<Scenario> program, Search? search = null)
    {
        var found = Explorer.Explore(program, search);
        Assert.Equal([OutcomeKind.Deadlock], found.Classes.Select(each => each.Outcome.Kind).Distinct());
        Assert.True(found.IsComplete, "schedules were left out");
    }

    /// <summary>Whether a thread stands before a step for which it waits: gates a program so that one asks before the other.</summary>
    public static bool Waits(int thread) => ControlledScheduler.Current!.Threads[thread].Waits;

    /// <summary>Whether a thread has come to its end.</summary>
    public static bool HasEnded(int thread) => !ControlledScheduler.Current!.Threads[thread].IsLive;
}
