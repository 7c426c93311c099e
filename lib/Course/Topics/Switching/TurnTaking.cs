namespace NotebookCourse.Topics.Switching;

/// <summary>Threads that compute and never wait, and when the system let each of them run.</summary>
public sealed record TurnTaking
{
    /// <summary>The most threads that may take turns.</summary>
    public const int MostThreads = 8;

    internal TurnTaking()
    {
    }

    /// <summary>The turns of each thread, in their order.</summary>
    public required IReadOnlyList<IReadOnlyList<Turn>> Threads { get; init; }

    /// <summary>Whether all were kept on one processor.</summary>
    public required bool IsPinned { get; init; }

    /// <summary>Whether they should have been, and the system does not do it.</summary>
    public required bool CouldNotPin { get; init; }

    /// <summary>How many processors the program could use.</summary>
    public required int Processors { get; init; }

    /// <summary>How often the kernel took a thread off its processor although it could have gone on; null where it does not say.</summary>
    public required long? Forced { get; init; }

    /// <summary>For how long a thread ran in all, in seconds: the mean of all, who have the same work.</summary>
    public double Work => Threads.Average(turns => turns.Sum(turn => turn.Seconds));

    /// <summary>For how long all had run when the first was done, as a multiple of <see cref="Work"/>.</summary>
    /// <remarks>In time that they ran, and not by the clock on the wall: others who use the processor meanwhile change nothing in it.</remarks>
    public double WorkAtFirst => Threads.SelectMany(turns => turns).Sum(turn => Math.Max(0, Math.Min(turn.End, FirstDone) - turn.Start)) / Work;

    /// <summary>When the first thread was done, in seconds.</summary>
    public double FirstDone => Threads.Min(turns => turns[^1].End);

    /// <summary>When the last thread was done, in seconds.</summary>
    public double LastDone => Threads.Max(turns => turns[^1].End);

    /// <summary>For how long two threads or more ran at the same moment, in seconds.</summary>
    public double Together
    {
        get
        {
            var (together, running, since) = (0.0, 0, 0.0);
            // Of a beginning and an end at the same moment the end comes first.
            foreach (var (time, change) in Threads.SelectMany(turns => turns)
                .SelectMany(turn => new[] { (turn.Start, 1), (turn.End, -1) }).Order())
            {
                if (running > 1) together += time - since;
                (running, since) = (running + change, time);
            }
            return together;
        }
    }
}
