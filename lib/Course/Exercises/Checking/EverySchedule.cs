using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises.Checking;

/// <summary>Runs a learner's code in every schedule.</summary>
/// <remarks>What is not seen, or not looked at, is no fault of the code: it is noted as a doubt, and the verdict says so.</remarks>
internal static class EverySchedule
{
    // A thread that comes to no step for so long comes to none any more. Short, so that a check can still say so in its time.
    private static readonly TimeSpan StepTimeout = TimeSpan.FromSeconds(3);

    // One case may not take the time of all that follow: this share of it.
    private const double ForOneCase = 0.25;

    // With less than that nothing can be found out.
    private static readonly TimeSpan TooLittle = TimeSpan.FromSeconds(0.02);

    // Of the time that there is, a part is for summing up what the runs gave.
    private const double ForRunning = 0.85;

    // Where all schedules are too many: most mistakes show with so few interruptions.
    private const int FewPreemptions = 2;

    /// <summary>The schedule with the fewest context switches that does not end with the right result, as a counterexample; null if none is known.</summary>
    /// <param name="each">The program.</param>
    /// <param name="mostPreemptions">How often a thread that could go on may be interrupted, where all schedules would take too long; null for as often as it comes.</param>
    /// <param name="afterAll">What is wrong if no schedule of them all has shown something; asked only where all were looked at.</param>
    public static Counterexample? Fault(ThreadCase each, int? mostPreemptions = null, Func<Counterexample?>? afterAll = null) =>
        Explored(each, UntilEndless(Search.Everything with { MostPreemptions = mostPreemptions }), all => FaultOf(all, each) ?? AfterAll(all, afterAll));

    /// <summary>The same for a program in which nobody may have to wait for anybody.</summary>
    public static Counterexample? FaultOrWait(ThreadCase each) => Explored(each, UntilEndless(Search.Everything), all => FaultOf(all, each)
        ?? (all.HasWaited || all.HasTakenForWaiting ? Shown(each, all, all.ToAWait, null, ExercisesWords.SomebodyWaited) : null));

    /// <summary>The same in schedules that chance draws: some of those with more interruptions than all can be looked at.</summary>
    public static Counterexample? FaultInSome(ThreadCase each, int draws) => Explored(each, UntilEndless(Search.Random(draws)), all => FaultOf(all, each));

    /// <summary>The case as a counterexample, if the program comes to its end in some schedule, although somebody should wait for ever.</summary>
    /// <param name="each">The program.</param>
    /// <param name="afterAll">As above.</param>
    public static Counterexample? FaultUnlessStuck(ThreadCase each, Func<Counterexample?>? afterAll = null) => Explored(each, Search.Everything, all =>
    {
        if (all.Classes.FirstOrDefault(found => found.Outcome.Kind is not (OutcomeKind.Deadlock or OutcomeKind.Endless)) is { } ends)
            return Shown(each, all, ends.Shortest, ends.Outcome, ends.Outcome.Kind == OutcomeKind.Completed ? each.Found(ends.Outcome.Value) : ends.Outcome.Sentence());
        NoteDoubts(all);
        return AfterAll(all, afterAll);
    });

    /// <summary>What has been proved, with what such a check looks at: it must not be taken for more.</summary>
    public static string Proved(string words) => $"{words} {ExercisesWords.SeenInSteps}";

    // A run without an end is wrong whatever the others do, and where there is one there are mostly more than can be run.
    private static Search UntilEndless(Search search) => search with { Until = outcome => outcome.Kind == OutcomeKind.Endless };

    private static Counterexample? Explored(ThreadCase each, Search search, Func<Interleavings, Counterexample?> judge)
    {
        Attempt.Note(each.InAnySchedule, each.Expected);
        if (Attempt.Current is { IsOutOfSight: true }) return null;
        if (Explore(each, search, out var endless) is not { } all) return endless;
        if (judge(all) is { } fault) return fault;
        if (all.IsFinished || all.HasMet || search is { Draws: not null } or { MostPreemptions: <= FewPreemptions }) return null;
        return Explore(each, search with { MostPreemptions = FewPreemptions }, out endless) is { } few ? judge(few) : endless;
    }

    private static Interleavings? Explore(ThreadCase each, Search search, out Counterexample? endless)
    {
        endless = null;
        var (attempt, stuck) = (Attempt.Current, ((string Words, bool Moves)?)null);
        var left = ForRunning * (attempt?.LeftForExploring ?? Attempt.Limit);
        var forOneCase = ForOneCase * (attempt?.Allowed ?? Attempt.Limit);
        if (left < TooLittle)
        {
            Attempt.Doubt(ExercisesWords.TooManySchedulesToCheck);
            return null;
        }
        try
        {
            return Explorer.Explore(each.Make, search with
            {
                Limit = left < forOneCase ? left : forOneCase,
                IsQuiet = true,
                ForbidsTwoInside = true,
                StepTimeout = StepTimeout,
                OnStuck = () => stuck ??= attempt?.WhoIsStuck(StepTimeout),
            });
        }
        catch (Exception unseen) when (unseen is InvalidOperationException or ArgumentException)
        {
            // A loop that comes to no step is the code's own fault. Everything else is beyond the explorer, which says why: real threads may still tell.
            if (stuck is { Moves: true } loop) endless = each.Refuted(loop.Words);
            else Attempt.LoseSight(stuck is { } wait ? $"{wait.Words} {ExercisesWords.UnknownWait}" : ExercisesWords.CannotFollow.With(unseen.Message));
            return null;
        }
    }

    private static Counterexample? FaultOf(Interleavings all, ThreadCase each)
    {
        // Of those with the fewest switches, the one in which the first comes soonest: it is the easiest to follow.
        var wrong = all.Classes.Where(found => !IsRight(found.Outcome, each.Right)).MinBy(found => (found.Shortest.Switches, FirstTurn(found.Shortest)));
        if (wrong is null)
        {
            NoteDoubts(all);
            return null;
        }
        return Shown(each, all, wrong.Shortest, wrong.Outcome, wrong.Outcome.Kind switch
        {
            OutcomeKind.Completed => each.Found(wrong.Outcome.Value),
            OutcomeKind.Deadlock when each.Deadlock is { } stuck => stuck,
            _ => wrong.Outcome.Sentence(),
        });
    }

    // What has not been seen is not proved. A loop that was taken for waiting is: it was left in time in every schedule.
    private static void NoteDoubts(Interleavings all)
    {
        if (all.HasGivenUp || all.HasEndedEarly) Attempt.Doubt(ExercisesWords.TooManyStepsToCheck.With(all.Search.MostSteps));
        else if (!all.IsFinished && !all.HasMet) Attempt.Doubt(ExercisesWords.TooManySchedulesToCheck);
        foreach (var reason in all.NotSeen()) Attempt.Doubt(reason);
        if (all.HasTakenForWaiting) Attempt.Remark(ExercisesWords.GoesRoundUnbounded);
        else if (all.HasRounds) Attempt.Remark(ExercisesWords.GoesRound);
        if (all is { HasLeftOut: true, Search.MostPreemptions: > 0 and var most }) Attempt.Remark(ExercisesWords.FewInterruptions.With(most));
    }

    private static Counterexample? AfterAll(Interleavings all, Func<Counterexample?>? afterAll) => all.IsFinished && !all.HasMet && !all.HasGivenUp ? afterAll?.Invoke() : null;

    private static Counterexample? Shown(ThreadCase each, Interleavings all, Schedule? schedule, Outcome? outcome, string found)
    {
        if (schedule is null) return each.Refuted(found);
        var failing = FailingSchedule.Of(all, schedule, outcome);
        if (failing is null && all.NotFollowed.Count > 0 && FailingSchedule.CanShow(schedule))
        {
            // What one run leaves behind for the next may have led there, and not the code.
            NoteDoubts(all);
            return null;
        }
        return new(each.In(schedule, failing?.Trace), each.Expected, found) { Schedule = failing };
    }

    private static int FirstTurn(Schedule schedule) => schedule.Threads.TakeWhile(thread => thread == schedule.Threads[0]).Count();

    private static bool IsRight(Outcome outcome, object right) => outcome.Gives(right);
}
