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
    public abstract string Number { get; }

    /// <summary>What it is called.</summary>
    public abstract string Title { get; }

    /// <summary>How a cell names it.</summary>
    private protected abstract string Name { get; }

    /// <summary>The notebook that solves it, beside the other solutions.</summary>
    private protected abstract string Solutions { get; }

    /// <summary>From a nudge to nearly the answer.</summary>
    private protected abstract IReadOnlyList<string> Hints { get; }

    /// <summary>What a solution that passes has been shown to do.</summary>
    private protected abstract string Proved { get; }

    /// <summary>Tries the solution out, until it is shown right or a case is found where it is wrong.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public CheckResult Check(TSolution solution)
    {
        using var console = ConsoleWatch.Begin();
        var fault = solution is null ? new(ExercisesWords.NoInput, ExercisesWords.ASolution, "null") : FindFault(solution);
        if (fault is null && console.FirstLine is { } line)
            fault = new(ExercisesWords.AnyInput, ExercisesWords.SilenceExpected, ExercisesWords.ItPrinted.With(line));
        return new(Number, ExercisesWords.ExerciseCalled.With(Number, Title), fault, fault is null ? Proved : ExercisesWords.AskForAHint.With($"Exercise.{Name}.{nameof(Hint)}()"));
    }

    /// <summary>One more hint each time.</summary>
    public Hint Hint()
    {
        var given = Math.Min(Interlocked.Increment(ref _hintsGiven), Hints.Count + 1);
        return given <= Hints.Count
            ? new(ExercisesWords.HintNumber.With(Number, given, Hints.Count), Hints[given - 1], given < Hints.Count ? ExercisesWords.AnotherHint : ExercisesWords.LastHint)
            : new(ExercisesWords.NoMoreHints.With(Number), ExercisesWords.SolutionIsIn.With($"notebooks/solutions/{Solutions}"), ExercisesWords.HintsAreThere.With(Hints.Count));
    }

    /// <summary>The first case in which the solution is wrong; null if it is right.</summary>
    private protected abstract Counterexample? FindFault(TSolution solution);
}
