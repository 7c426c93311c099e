using System.Collections.Immutable;
using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Folding;
using NotebookCourse.Notebooks.Messages;

namespace NotebookCourse.Player.Sessions;

/// <summary>Where a cell stands between the learner's wish to run it and its end.</summary>
public enum CellPhase
{
    /// <summary>It neither runs nor waits for its turn.</summary>
    Idle,

    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>It runs.</summary>
    Running,
}

/// <summary>All that can be seen of a cell at one moment.</summary>
public sealed record CellState
{
    /// <summary>The text as it stands now.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it differs from the course's.</summary>
    public bool Edited { get; init; }

    /// <summary>Whether the course has another text for this cell than the one that was edited.</summary>
    public bool CourseChanged { get; init; }

    /// <summary>Whether the text is as it was found when the notebook was opened, from an earlier day.</summary>
    public bool FromEarlier { get; init; }

    /// <summary>Whether the text could not be written to the disk yet.</summary>
    public bool Unkept { get; init; }

    /// <summary>Whether it runs.</summary>
    public CellPhase Phase { get; init; }

    /// <summary>How its last run ended.</summary>
    public CellStatus Status { get; init; }

    /// <summary>Which run of the notebook its last one was, counted from 1; 0 if it has not run.</summary>
    public int Count { get; init; }

    /// <summary>How long its last run took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>When its run began: a timestamp of the session's clock.</summary>
    public long StartedAt { get; init; }

    /// <summary>Why its last run did not complete.</summary>
    public CellError? Error { get; init; }

    /// <summary>What stands under it.</summary>
    public ImmutableArray<FoldedOutput> Outputs { get; init; } = [];

    /// <summary>Whether the outputs are those of the run before, kept until this one shows something.</summary>
    public bool OutputsAreOld { get; init; }

    /// <summary>Whether the learner has folded the outputs away.</summary>
    public bool Collapsed { get; init; }

    /// <summary>The hints asked for, if the cell is an exercise's.</summary>
    public ImmutableArray<FoldedOutput> Hints { get; init; } = [];

    /// <summary>The text that its last run ran.</summary>
    public string? RanSource { get; init; }

    /// <summary>The kernel in which it ran, counted from 1: variables of an earlier one are gone.</summary>
    public int Generation { get; init; }

    /// <summary>The last run that gave its variables new values for another reason than chance: text or inputs had changed.</summary>
    public int ChangedAt { get; init; }

    /// <summary>Whether its outputs no longer belong to what stands above them.</summary>
    public bool Stale { get; init; }

    /// <summary>If the last run noted a guess: the knobs of the notebook at that moment.</summary>
    public IReadOnlyDictionary<string, string>? GuessKnobs { get; init; }

    /// <summary>What is to be said of the guess that it holds against its run; null if it is a guess for this run.</summary>
    public string? GuessNote { get; init; }

    /// <summary>Whether what stands under it says that it solves an exercise.</summary>
    public bool Solves(ExerciseEntry exercise) => Outputs.OfType<FoldedValue>()
        .Any(value => CheckMessage.Of(value.Output) is { Passed: true } check && check.Exercise == exercise.Id);
}
