using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises.Checking;

/// <summary>Runs a learner's program in every schedule.</summary>
internal static class EverySchedule
{
    /// <summary>The schedule with the fewest context switches that does not end with a value, as a counterexample; null if all do.</summary>
    /// <param name="program">The program.</param>
    /// <param name="right">What its result must be.</param>
    /// <param name="input">The case in words; given the schedule.</param>
    /// <param name="expected">What should come out, in words.</param>
    /// <param name="found">A result that is not right, in words.</param>
    /// <param name="mostPreemptions">How often a thread that could go on may be interrupted, where all schedules would take too long; null for as often as it comes.</param>
    /// <param name="stuck">What is wrong where no thread can go on, in words; null for who waits for what.</param>
    public static Counterexample? Fault(
        Func<Scenario> program, object right, Func<string, string> input, string expected, Func<object?, string> found, int? mostPreemptions = null, string? stuck = null) =>
        Explored(program, mostPreemptions, input, expected, all => FaultOf(all, right, input, expected, found, stuck));

    /// <summary>The same for a program in which nobody may have to wait for anybody.</summary>
    public static Counterexample? FaultOrWait(Func<Scenario> program, object right, Func<string, string> input, string expected, Func<object?, string> found) =>
        Explored(program, null, input, expected, all => FaultOf(all, right, input, expected, found, null)
            ?? (all.HasWaited ? new(input(ExercisesWords.ScheduleNotNamed), expected, ExercisesWords.SomebodyWaited) : null));

    /// <summary>What has been proved, with what such a check looks at: it must not be taken for more.</summary>
    public static string Proved(string words) => $"{words} {ExercisesWords.SeenInSteps}";

    // A run without an end is wrong whatever the others do, and where there is one there are mostly more than can be run.
    private static Counterexample? Explored(
        Func<Scenario> program, int? mostPreemptions, Func<string, string> input, string expected, Func<Interleavings, Counterexample?> judge)
    {
        try
        {
            return judge(Explorer.Explore(program, Search.Everything with { MostPreemptions = mostPreemptions, Until = outcome => outcome.Kind == OutcomeKind.Endless }));
        }
        catch (Exception unseen) when (unseen is InvalidOperationException or ArgumentException)
        {
            // The explorer says why it cannot explore or repeat a run: then nothing is proved.
            return new(input(ExercisesWords.ScheduleNotNamed), expected, unseen.Message);
        }
    }

    private static Counterexample? FaultOf(Interleavings all, object right, Func<string, string> input, string expected, Func<object?, string> found, string? stuck)
    {
        // Of those with the fewest switches, the one in which the first comes soonest: it is the easiest to follow.
        var wrong = all.Classes.Where(each => !IsRight(each.Outcome, right)).MinBy(each => (each.Shortest.Switches, FirstTurn(each.Shortest)));
        // What has not been seen is not proved.
        if (wrong is null) return all.IsFinished ? null : new(input(all.Classes[0].Shortest.ToString()), expected, ExercisesWords.TooManySchedulesToCheck);
        return new(input(wrong.Shortest.ToString()), expected, wrong.Outcome.Kind switch
        {
            OutcomeKind.Completed => found(wrong.Outcome.Value),
            OutcomeKind.Deadlock when stuck is not null => stuck,
            _ => wrong.Outcome.Sentence(),
        });
    }

    private static int FirstTurn(Schedule schedule) => schedule.Threads.TakeWhile(thread => thread == schedule.Threads[0]).Count();

    private static bool IsRight(Outcome outcome, object right) => outcome.Kind == OutcomeKind.Completed && Equals(outcome.Value, right);
}
