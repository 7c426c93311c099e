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
    public static Counterexample? Fault(
        Func<Scenario> program, object right, Func<string, string> input, string expected, Func<object?, string> found, int? mostPreemptions = null) =>
        FaultOf(Explorer.Explore(program, Search.Everything with { MostPreemptions = mostPreemptions }), right, input, expected, found);

    /// <summary>The same for a program in which nobody may have to wait for anybody.</summary>
    public static Counterexample? FaultOrWait(Func<Scenario> program, object right, Func<string, string> input, string expected, Func<object?, string> found)
    {
        var all = Explorer.Explore(program);
        return FaultOf(all, right, input, expected, found) ?? (all.HasWaited ? new(input(ExercisesWords.ScheduleNotNamed), expected, ExercisesWords.SomebodyWaited) : null);
    }

    private static Counterexample? FaultOf(Interleavings all, object right, Func<string, string> input, string expected, Func<object?, string> found)
    {
        var wrong = all.Classes.Where(each => !IsRight(each.Outcome, right)).MinBy(each => each.Shortest.Switches);
        // What has not been seen is not proved.
        if (wrong is null) return all.IsFinished ? null : new(input(all.Classes[0].Shortest.ToString()), expected, ExercisesWords.TooManySchedulesToCheck);
        return new(
            input(wrong.Shortest.ToString()),
            expected,
            wrong.Outcome.Kind == OutcomeKind.Completed ? found(wrong.Outcome.Value) : ExercisesWords.RunEndsSo.With(wrong.Outcome.Describe()));
    }

    private static bool IsRight(Outcome outcome, object right) => outcome.Kind == OutcomeKind.Completed && Equals(outcome.Value, right);
}
