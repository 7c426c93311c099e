using NotebookCourse.Exercises.Checking;

namespace NotebookCourse.Exercises;

/// <summary>A task for the learner, with a check that proves the answer right or shows where it is wrong.</summary>
/// <typeparam name="TSolution">What the learner hands in.</typeparam>
public abstract class Exercise<TSolution> : IHinting
{
    private int _hintsGiven;

    private protected Exercise()
    {
    }

    /// <summary>The chapter and the place in it: "8.1".</summary>
    public string Number => About.Number;

    /// <summary>What it is called.</summary>
    public string Title => About.Title;

    /// <summary>What there is to say about it. Asked anew each time, because the language may have changed.</summary>
    private protected abstract Description About { get; }

    string IHinting.Name => Name;

    int IHinting.HintCount => About.Hints.Count;

    // How a cell names it: as its class is named, without the word for what it is.
    private string Name => GetType().Name[..^nameof(Exercise<>).Length];

    /// <summary>Tries the solution out, until it is shown right or a case is found where it is wrong.</summary>
    /// <remarks>It comes back within ten seconds, also if the solution does not.</remarks>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public CheckResult Check(TSolution solution) => Check(solution, Attempt.Limit);

    /// <summary>The same with a time limit of one's own.</summary>
    internal CheckResult Check(TSolution solution, TimeSpan limit)
    {
        using var console = ConsoleWatch.Begin();
        var (fault, doubts, remarks) = solution is null ? new(new(ExercisesWords.NoInput, ExercisesWords.ASolution, "null") { IsCase = false }, [], []) : Attempt.Of(() => FindFault(solution), limit);
        if (fault is null && console.FirstLine is { } line)
            fault = new(ExercisesWords.AnyInput, ExercisesWords.SilenceExpected, ExercisesWords.ItPrinted.With(line)) { IsCase = false };
        return new(Name, Number, Title, fault, doubts.Count == 0, Caption());

        string Caption() => string.Join(' ', fault is not null ? [ExercisesWords.AskForAHint.With($"Exercise.{Name}.{nameof(Hint)}()")]
            : doubts.Count > 0 ? [ExercisesWords.NotProved, .. doubts, ExercisesWords.TriedInstead, .. remarks]
            : (string[])[About.Proved, .. remarks]);
    }

    /// <summary>One more hint each time.</summary>
    public Hint Hint()
    {
        var hints = About.Hints;
        var given = Math.Min(Interlocked.Increment(ref _hintsGiven), hints.Count + 1);
        return given <= hints.Count
            ? new(Name, given, hints.Count, ExercisesWords.HintNumber.With(Number, given, hints.Count), hints[given - 1], given < hints.Count ? ExercisesWords.AnotherHint : ExercisesWords.LastHint)
            : new(Name, given, hints.Count, ExercisesWords.NoMoreHints.With(Number), ExercisesWords.HintsAreThere.With(hints.Count), ExercisesWords.FindYourself);
    }

    /// <summary>The first case in which the solution is wrong; null if it is right.</summary>
    private protected abstract Counterexample? FindFault(TSolution solution);
}
