using System.Runtime.CompilerServices;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Interleaving;

/// <summary>Runs small concurrent programs under every schedule that they have.</summary>
public static class Explorer
{
    // An exploration that is over sooner needs no word about how far it is.
    private static readonly TimeSpan Worthwhile = TimeSpan.FromSeconds(2);

    // Each takes one run; more ways to end than these nobody reads.
    private const int MostRunOnceMore = 100;

    /// <summary>Runs a program under every schedule, or under those that a search asks for.</summary>
    /// <remarks>
    /// Plain code of a cell is seen: its variables, fields and arrays, <see cref="Interlocked"/> and <see cref="Volatile"/>,
    /// <c>lock</c> and what else .NET has for threads that wait for each other, and collections, those that are made for
    /// one thread too; docs/seen.md has a table of it. What a program calls beyond that is named
    /// in <see cref="Interleavings.NotFollowed"/>. Delays do not pass and nothing is printed while it is explored, and
    /// what it changes is as before afterwards.
    /// </remarks>
    /// <param name="program">Makes the program, and all data that its threads use, anew for each run.</param>
    /// <param name="search">How; everything if none is given.</param>
    /// <exception cref="InvalidOperationException">It cannot be explored: it behaves differently when it is run in the same order, or a thread waits for something that the explorer does not know.</exception>
    [OverloadResolutionPriority(1)]
    public static Interleavings Explore(Func<Scenario> program, Search? search = null) => Explore(program, search, TimeProvider.System);

    /// <summary>Runs a whole program under every schedule: the thread that begins it is the first actor, and each thread and task that it starts is another.</summary>
    /// <inheritdoc cref="Explore(Func{Scenario}, Search?)"/>
    public static Interleavings Explore(Action program, Search? search = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        return Explore(() => Scenario.Program(program), search);
    }

    /// <summary>The same for a program with a result.</summary>
    /// <inheritdoc cref="Explore(Action, Search?)"/>
    public static Interleavings Explore<T>(Func<T> program, Search? search = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        return Explore(() => Scenario.Program(program), search);
    }

    /// <summary>The same for a program that awaits.</summary>
    /// <inheritdoc cref="Explore(Action, Search?)"/>
    public static Interleavings Explore(Func<Task> program, Search? search = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        return Explore(() => Scenario.Program(program), search);
    }

    /// <summary>The same for a program that awaits and has a result.</summary>
    /// <inheritdoc cref="Explore(Action, Search?)"/>
    public static Interleavings Explore<T>(Func<Task<T>> program, Search? search = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        return Explore(() => Scenario.Program(program), search);
    }

    internal static Interleavings Explore(Func<Scenario> program, Search? search, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(program);
        search ??= Search.Everything;
        var (sight, began) = (new Sight { ForbidsTwoInside = search.ForbidsTwoInside }, clock.GetTimestamp());
        using var carriers = new Carriers();
        while (true)
        {
            try
            {
                // A new beginning has the time that those before it have left.
                return Explore(Twins.Of(program), search, search.Limit - clock.GetElapsedTime(began), sight, carriers, clock);
            }
            catch (MoreIsSharedException)
            {
                // What was explored so far stopped at too few places.
            }
        }
    }

    private static Interleavings Explore(Func<Scenario> program, Search search, TimeSpan limit, Sight sight, Carriers carriers, TimeProvider clock)
    {
        var strategy = search.Strategy();
        var counts = new OutcomeCounts(strategy, search is { Reduces: true, MostPreemptions: null, Draws: null }, search.Until);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(HostContext.StopToken);
        stop.CancelAfter(limit > TimeSpan.Zero ? limit : TimeSpan.Zero);
        using var reporter = new ProgressReporter(clock, seconds => InterleavingWords.ExploringGivenUp.With(counts.Runs + 1, seconds), Worthwhile);
        var scheduler = new ControlledScheduler(program, counts, search) { Sight = sight, Carriers = carriers };
        scheduler.Run(stop.Token, search.IsQuiet ? null : () => reporter.Say(limit - reporter.Elapsed, () => InterleavingWords.Exploring.With(counts.Runs, Math.Max(0, Math.Ceiling((limit - reporter.Elapsed).TotalSeconds)))));
        reporter.End(seconds => InterleavingWords.Explored.With(counts.Runs, seconds));
        HostContext.StopToken.ThrowIfCancellationRequested();
        sight.NoteTwoInside(scheduler.Races);
        var found = new Interleavings(program, sight, search, counts, reporter.Elapsed)
        {
            HasLeftOut = strategy is ExhaustiveStrategy { HasLeftOut: true },
            HasGivenUp = strategy is ExhaustiveStrategy { HasGivenUp: true },
            HasEndedEarly = strategy.EndsEarly,
            HasWaited = scheduler.HasWaited,
            HasFilledABuffer = scheduler.HasFilledABuffer,
            ToAWait = scheduler.ToAWait,
            HasTakenForWaiting = scheduler.HasTakenForWaiting,
            HasRounds = scheduler.HasRounds,
            HasOthers = scheduler.HasOthers,
            Unseen = scheduler.Unseen,
            NotFollowed = [.. sight.Unseen],
            Races = scheduler.Races.Races,
            HasVolatileWrites = scheduler.Races.HasVolatileWrites,
            HasSeenNobody = scheduler.Unseen.Count == scheduler.Declared,
        };
        if (!found.HasOthers) RunOnceMore(program, sight, carriers, search, found.Classes);
        return found;
    }

    /// <summary>Makes the tree of all schedules of a small program.</summary>
    /// <param name="program">Makes the program, and all data that its threads use, anew for each run.</param>
    /// <exception cref="ArgumentException">It has more than <see cref="ScheduleTree.MostSchedules"/> schedules.</exception>
    /// <exception cref="InvalidOperationException">It cannot be explored: as with exploring.</exception>
    public static ScheduleTree Tree(Func<Scenario> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return Tree(program, SightOf(program, hasStoreBuffers: false));
    }

    internal static ScheduleTree Tree(Func<Scenario> program, Sight sight)
    {
        var strategy = new TreeStrategy();
        using var carriers = new Carriers();
        new ControlledScheduler(Twins.Of(program), strategy, Search.Everything) { BeginsAll = true, Sight = sight, Carriers = carriers, ShowsPlaces = true, ShowsLocals = true }.Run(HostContext.StopToken);
        HostContext.StopToken.ThrowIfCancellationRequested();
        return strategy.IsTooLarge ? throw new ArgumentException(InterleavingWords.TooManyForATree.With(ScheduleTree.MostSchedules), nameof(program)) : strategy.Tree();
    }

    /// <summary>Runs a program once, in a given order, and notes each step.</summary>
    /// <param name="program">Makes the program anew.</param>
    /// <param name="schedule">Who takes how many steps in a row, such as <c>A2 B3 A1</c>. If a small letter is in it, writes reach memory in steps of their own (<see cref="Search.HasStoreBuffers"/>).</param>
    /// <exception cref="FormatException">The schedule is not written so.</exception>
    /// <exception cref="ArgumentException">The program has no such schedule: a thread was to take a step that it could not take.</exception>
    public static Trace Replay(Func<Scenario> program, string schedule)
    {
        ArgumentNullException.ThrowIfNull(program);
        var order = Schedule.Parse(schedule);
        return Replay(program, SightOf(program, order.HasStoreBuffers), order.HasStoreBuffers, order, []);
    }

    internal static Trace Replay(Func<Scenario> program, Sight sight, bool hasStoreBuffers, Schedule order, IReadOnlyList<DataRace> races, Outcome? endless = null)
    {
        var strategy = new RecordingStrategy(order.Threads);
        using var carriers = new Carriers();
        new ControlledScheduler(Twins.Of(program), strategy, Search.Everything with { MostSteps = order.Steps + 1, HasStoreBuffers = hasStoreBuffers }) { Sight = sight, Carriers = carriers, ShowsPlaces = true, ShowsLocals = true }.Run(HostContext.StopToken);
        HostContext.StopToken.ThrowIfCancellationRequested();
        return strategy.Trace(order, races, endless);
    }

    // What the threads of plain code share is known only when they have been explored.
    private static Sight SightOf(Func<Scenario> program, bool hasStoreBuffers) => LearnersCode.Has(program.Method) ? Explore(program, Search.Everything with { HasStoreBuffers = hasStoreBuffers }).Sight : new Sight();

    // Each schedule that is told must lead to where it is said to lead. One that does not is a sign of something that
    // the explorer cannot see: left over from an earlier run, or shared by no type of the course.
    private static void RunOnceMore(Func<Scenario> program, Sight sight, Carriers carriers, Search search, IReadOnlyList<OutcomeClass> classes)
    {
        OutcomeClass[] told = [.. classes.Where(each => each.Outcome.Kind != OutcomeKind.Endless).Take(MostRunOnceMore)];
        // Of what cannot be followed it is known that it may lead elsewhere.
        if (told.Length == 0 || sight.Unseen.Count > 0) return;
        var again = new RepeatingStrategy([.. told.Select(each => each.Shortest)]);
        new ControlledScheduler(program, again, search) { BeginsAll = true, Sight = sight, Carriers = carriers }.Run(HostContext.StopToken);
        foreach (var (each, outcome) in told.Zip(again.Outcomes))
        {
            if (outcome == each.Outcome) continue;
            // Two different results would be told by what they read; two of a type without equality are not.
            if (outcome is { Kind: OutcomeKind.Completed } && outcome.Kind == each.Outcome.Kind && outcome.Text == each.Outcome.Text)
                throw new InvalidOperationException(InterleavingWords.ResultsNotEqual.With(each.Shortest.ToString(), outcome.Text));
            throw new InvalidOperationException(InterleavingWords.EndsOtherwise.With(each.Shortest.ToString(), each.Outcome.Told, outcome is null ? InterleavingWords.CannotBeTaken : InterleavingWords.EndsOnceMore.With(outcome.Told)));
        }
    }
}
