using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises.Checking;

/// <summary>Runs a learner's code in every schedule.</summary>
internal static class EverySchedule
{
    // A thread that comes to no step for so long comes to none any more. Short, so that a check can still say so in its time.
    private static readonly TimeSpan StepTimeout = TimeSpan.FromSeconds(3);

    // Of the time that is left, a part is for summing up what the runs gave.
    private const double ForRunning = 0.85;

    /// <summary>The schedule with the fewest context switches that does not end with the right result, as a counterexample; null if all do.</summary>
    /// <param name="each">The program.</param>
    /// <param name="mostPreemptions">How often a thread that could go on may be interrupted, where all schedules would take too long; null for as often as it comes.</param>
    public static Counterexample? Fault(ThreadCase each, int? mostPreemptions = null) =>
        Explored(each, Search.Everything with { MostPreemptions = mostPreemptions }, all => FaultOf(all, each));

    /// <summary>The same for a program in which nobody may have to wait for anybody.</summary>
    public static Counterexample? FaultOrWait(ThreadCase each) => Explored(each, Search.Everything, all => FaultOf(all, each)
        ?? (all.HasWaited || all.HasTakenForWaiting ? each.Refuted(ExercisesWords.SomebodyWaited) : null));

    /// <summary>The same in schedules that chance draws: some of those with more interruptions than all can be looked at.</summary>
    public static Counterexample? FaultInSome(ThreadCase each, int draws) => Explored(each, Search.Random(draws), all => FaultOf(all, each));

    /// <summary>The case as a counterexample, if the program comes to its end in some schedule, although somebody should wait for ever.</summary>
    public static Counterexample? FaultUnlessStuck(ThreadCase each) => Explored(each, Search.Everything, all =>
        all.Classes.FirstOrDefault(found => found.Outcome.Kind is not (OutcomeKind.Deadlock or OutcomeKind.Endless)) is not { } ends ? null
        : each.Refuted(ends.Outcome.Kind == OutcomeKind.Completed ? each.Found(ends.Outcome.Value) : ends.Outcome.Sentence()));

    /// <summary>What has been proved, with what such a check looks at: it must not be taken for more.</summary>
    public static string Proved(string words) => $"{words} {ExercisesWords.SeenInSteps}";

    // A run without an end is wrong whatever the others do, and where there is one there are mostly more than can be run.
    private static Counterexample? Explored(ThreadCase each, Search search, Func<Interleavings, Counterexample?> judge)
    {
        Attempt.Note(each.InAnySchedule, each.Expected);
        var (attempt, stuck) = (Attempt.Current, (string?)null);
        var left = ForRunning * (attempt?.Left ?? Attempt.Limit);
        try
        {
            return judge(Explorer.Explore(each.Make, search with
            {
                Limit = left,
                IsQuiet = true,
                StepTimeout = StepTimeout,
                OnStuck = () => stuck ??= attempt?.Stuck(StepTimeout),
                Until = outcome => outcome.Kind == OutcomeKind.Endless,
            }));
        }
        catch (Exception unseen) when (unseen is InvalidOperationException or ArgumentException)
        {
            // The explorer says why it cannot explore or repeat a run: then nothing is proved.
            return each.Unjudged(stuck is null ? ExercisesWords.CannotFollow.With(unseen.Message) : $"{stuck} {ExercisesWords.UseOurWaits}");
        }
    }

    private static Counterexample? FaultOf(Interleavings all, ThreadCase each)
    {
        // Of those with the fewest switches, the one in which the first comes soonest: it is the easiest to follow.
        var wrong = all.Classes.Where(found => !IsRight(found.Outcome, each.Right)).MinBy(found => (found.Shortest.Switches, FirstTurn(found.Shortest)));
        // What has not been seen is not proved. A loop that was taken for waiting is: it was left in time in every schedule.
        if (wrong is null && (all.HasGivenUp || all.HasEndedEarly)) return each.Unjudged(ExercisesWords.TooManyStepsToCheck.With(all.Search.MostSteps));
        if (wrong is null && !all.IsFinished) return each.Unjudged(ExercisesWords.TooManySchedulesToCheck);
        if (all.HasTakenForWaiting) Attempt.Remark(ExercisesWords.GoesRoundUnbounded);
        if (wrong is null) return all.HasOthers || all.HasSeenNobody ? each.Unjudged(string.Join(' ', [.. all.Unproved(), ExercisesWords.UseOurSteps])) : null;
        return new(each.In(wrong.Shortest), each.Expected, wrong.Outcome.Kind switch
        {
            OutcomeKind.Completed => each.Found(wrong.Outcome.Value),
            OutcomeKind.Deadlock when each.Deadlock is { } stuck => stuck,
            _ => wrong.Outcome.Sentence(),
        });
    }

    private static int FirstTurn(Schedule schedule) => schedule.Threads.TakeWhile(thread => thread == schedule.Threads[0]).Count();

    private static bool IsRight(Outcome outcome, object right) => outcome.Gives(right);
}
