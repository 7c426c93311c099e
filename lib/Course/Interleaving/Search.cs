namespace NotebookCourse.Interleaving;

/// <summary>How an exploration goes about it.</summary>
public sealed record Search
{
    internal const int MostStepsEver = 100_000;

    /// <summary>Every order, or one of each class of orders that cannot differ.</summary>
    public static Search Everything { get; } = new();

    /// <summary>Whether one order of each class is enough. Turn it off where threads share data that the explorer cannot see.</summary>
    public bool Reduces { get; init; } = true;

    /// <summary>How often a thread that could go on may be interrupted; null for as often as it comes. A bound turns the reduction off.</summary>
    public int? MostPreemptions { get; init; }

    /// <summary>After how many steps a run is given up: 1 to 100,000.</summary>
    public int MostSteps { get; init; } = 1_000;

    /// <summary>After how long the exploration ends, finished or not.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many orders are drawn by chance; null for exploring them all.</summary>
    public int? Draws { get; init; }

    /// <summary>With draws: how many steps must come in a certain order for the bug that is looked for; null for drawing each step alone.</summary>
    public int? Depth { get; init; }

    /// <summary>With draws: where chance begins.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Which outcome ends the exploration as soon as a run has it, so that what is left is not looked at; null for none.</summary>
    public Func<Outcome, bool>? Until { get; init; }

    // Whether nobody is to be told how far it has come.
    internal bool IsQuiet { get; init; }

    // Whether two threads inside a collection that is made for one end a run in an error.
    internal bool ForbidsTwoInside { get; init; }

    // How long nobody may come to a step before it is taken for a wait that the explorer does not know.
    internal TimeSpan StepTimeout { get; init; } = TimeSpan.FromSeconds(5);

    // Called before a thread that comes to no step is ended by force: afterwards nobody can see any more where it was.
    internal Action? OnStuck { get; init; }

    /// <summary>Every order, with <see cref="HasStoreBuffers"/>.</summary>
    public static Search WithStoreBuffers { get; } = new() { HasStoreBuffers = true };

    /// <summary>Whether what a thread writes waits in a buffer of its own before it reaches memory, as processors of the x86 family let it (x86-TSO).</summary>
    /// <remarks>
    /// The thread itself sees its writes at once, others when they have reached memory; that is a step of its own, written
    /// as a small letter: <c>a1</c> is the oldest write of A. They arrive in the order in which they were made, plain and
    /// volatile ones alike. <see cref="Interlocked"/>, locks and <see cref="Thread.MemoryBarrier"/> wait until all have.
    /// Other processors, such as ARM's, may reorder more, and so may compilers.
    /// </remarks>
    public bool HasStoreBuffers { get; init; }

    /// <summary>Orders drawn step by step.</summary>
    public static Search Random(int draws, ulong seed = 1) => new() { Draws = draws, Seed = seed };

    /// <summary>Orders drawn under random priorities that change a few times: finds each bug that needs only a few ordered steps with a known chance.</summary>
    public static Search Priorities(int draws, int depth = 3, ulong seed = 1) => new() { Draws = draws, Depth = depth, Seed = seed };

    /// <summary>All orders with at most this many preemptions: interruptions of a thread that could go on.</summary>
    public static Search Bounded(int preemptions) => new() { MostPreemptions = preemptions };

    internal SchedulingStrategy Strategy()
    {
        Require.InRange(MostSteps, 1, MostStepsEver);
        if (Draws is not { } draws) return new ExhaustiveStrategy(Reduces && MostPreemptions is null, MostPreemptions is { } most ? Require.InRange(most, 0, 1000) : null);
        Require.InRange(draws, 1, 100_000_000);
        return Depth is { } depth ? new PctStrategy(Seed, draws, Require.InRange(depth, 1, 10)) : new RandomStrategy(Seed, draws);
    }
}
