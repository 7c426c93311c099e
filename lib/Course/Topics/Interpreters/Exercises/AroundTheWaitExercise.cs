using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;

namespace NotebookCourse.Topics.Interpreters.Exercises;

/// <summary>16.2: in every schedule the answer comes, objects are touched with the lock only, and the caller gets it back.</summary>
internal sealed class AroundTheWaitExercise : Exercise<Action<NativeCall>>
{
    private static readonly bool[] Breaks = [false, true];

    public override string Number => "16.2";

    public override string Title => InterpretersWords.AroundWaitTitle;

    private protected override string Name => nameof(Exercise.AroundTheWait);

    private protected override string Solutions => "16-python-limits.dib";

    private protected override IReadOnlyList<string> Hints => [InterpretersWords.AroundWaitHint1, InterpretersWords.AroundWaitHint2, InterpretersWords.AroundWaitHint3];

    private protected override string Proved => InterpretersWords.AroundWaitProved;

    private protected override Counterexample? FindFault(Action<NativeCall> solution) => Trial.First(Breaks.Select(breaks => EverySchedule.Fault(
        () => CallRound.Of(solution, breaks),
        "",
        schedule => breaks ? InterpretersWords.AroundWaitBreaks.With(schedule) : InterpretersWords.AroundWaitAnswers.With(schedule),
        InterpretersWords.AroundWaitExpected,
        found => $"{found}")));
}
