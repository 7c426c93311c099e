namespace NotebookCourse.Interleaving;

/// <summary>Runs small concurrent programs under every schedule that they have.</summary>
public static class Explorer
{
    // An exploration that is over sooner needs no word about how far it is.
    private static readonly TimeSpan Worthwhile = TimeSpan.FromSeconds(2);

    /// <summary>Explores a program.</summary>
    /// <param name="program">Makes the program, and all data that its actors use, anew for each run.</param>
    /// <param name="search">How; everything if none is given.</param>
    /// <exception cref="InvalidOperationException">It cannot be explored: it behaves differently when it is run in the same order, or an actor waits for something that the explorer does not know.</exception>
    public static Interleavings Explore(Func<Scenario> program, Search? search = null) => Explore(program, search, TimeProvider.System);

    internal static Interleavings Explore(Func<Scenario> program, Search? search, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(program);
        search ??= Search.Everything;
        var director = search.Director();
        var tally = new OutcomeCounts(director, search is { Reduces: true, MostPreemptions: null, Draws: null }, search.Until);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(HostContext.StopToken);
        stop.CancelAfter(search.Limit);
        using var reporter = new ProgressReporter(clock, seconds => InterleavingWords.ExploringGivenUp.With(tally.Runs, seconds), Worthwhile);
        var stage = new ControlledScheduler(program, tally, search);
        stage.Play(stop.Token, () => reporter.Say(search.Limit - reporter.Elapsed, () => InterleavingWords.Exploring.With(tally.Runs, Math.Ceiling((search.Limit - reporter.Elapsed).TotalSeconds))));
        reporter.End(seconds => InterleavingWords.Explored.With(tally.Runs, seconds));
        HostContext.StopToken.ThrowIfCancellationRequested();
        return new Interleavings(program, search, tally, reporter.Elapsed)
        {
            HasLeftOut = director is ExhaustiveStrategy { HasLeftOut: true },
            HasWaited = stage.HasWaited,
            HasTakenForWaiting = stage.HasTakenForWaiting,
        };
    }

    /// <summary>Makes the tree of all schedules of a small program.</summary>
    /// <param name="program">Makes the program, and all data that its actors use, anew for each run.</param>
    /// <exception cref="ArgumentException">It has more than <see cref="ScheduleTree.MostSchedules"/> schedules.</exception>
    /// <exception cref="InvalidOperationException">It cannot be explored: as with exploring.</exception>
    public static ScheduleTree Tree(Func<Scenario> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var director = new TreeStrategy();
        new ControlledScheduler(program, director, Search.Everything).Play(HostContext.StopToken);
        HostContext.StopToken.ThrowIfCancellationRequested();
        return director.IsTooLarge ? throw new ArgumentException(InterleavingWords.TooManyForATree.With(ScheduleTree.MostSchedules), nameof(program)) : director.Tree();
    }

    /// <summary>Runs a program once, in a given order, and notes each step.</summary>
    /// <param name="program">The program.</param>
    /// <param name="schedule">Who takes how many steps in a row, such as <c>A2 B3 A1</c>.</param>
    /// <exception cref="FormatException">The schedule is not written so.</exception>
    /// <exception cref="ArgumentException">The program has no such schedule: an actor was to take a step that it could not take.</exception>
    public static Trace Replay(Func<Scenario> program, string schedule)
    {
        ArgumentNullException.ThrowIfNull(program);
        var order = Schedule.Parse(schedule);
        var director = new RecordingStrategy(order.Actors);
        new ControlledScheduler(program, director, Search.Everything with { MostSteps = order.Steps + 1 }).Play(HostContext.StopToken);
        HostContext.StopToken.ThrowIfCancellationRequested();
        return director.Trace(order);
    }
}
