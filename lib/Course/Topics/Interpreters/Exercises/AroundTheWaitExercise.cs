using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;

namespace NotebookCourse.Topics.Interpreters.Exercises;

/// <summary>16.2: in every schedule the answer comes, objects are touched with the lock only, and the caller gets it back.</summary>
internal sealed class AroundTheWaitExercise : Exercise<Action<NativeCall>>
{
    private static readonly bool[] Breaks = [false, true];

    private protected override Description About => new(
        "16.2",
        InterpretersWords.AroundWaitTitle,
        [InterpretersWords.AroundWaitHint1, InterpretersWords.AroundWaitHint2, InterpretersWords.AroundWaitHint3],
        EverySchedule.Proved(InterpretersWords.AroundWaitProved));

    // Seconds.
    private const double OnRealThreads = 0.25;

    private protected override Counterexample? FindFault(Action<NativeCall> solution) => Trial.First(Breaks.Select(breaks => EverySchedule.Fault(Call(solution, breaks))))
        ?? Trial.First(Breaks.Select(breaks => RealThreads.Fault(Call(solution, breaks), OnRealThreads)));

    private static ThreadCase Call(Action<NativeCall> solution, bool breaks) => new(
        () => CallRound.Of(solution, breaks),
        "",
        schedule => breaks ? InterpretersWords.AroundWaitBreaks.With(schedule) : InterpretersWords.AroundWaitAnswers.With(schedule),
        InterpretersWords.AroundWaitExpected,
        found => $"{found}");
}
