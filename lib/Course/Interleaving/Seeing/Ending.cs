namespace NotebookCourse.Interleaving.Seeing;

/// <summary>The end of a thread or of a task, as others see it.</summary>
/// <param name="place">What stands for it among the things of the program.</param>
/// <param name="hasEnded">Whether it has come to its end.</param>
internal sealed class Ending(Place place, Func<bool> hasEnded) : ISharedThing
{
    /// <inheritdoc/>
    public int Number => place.Number;

    /// <inheritdoc/>
    public string Name => place.Name;

    /// <inheritdoc/>
    public string Text => HasEnded ? InterleavingWords.HasCompleted : InterleavingWords.NotEnded;

    /// <inheritdoc/>
    public string? Holder => HasEnded ? null : RunBy?.Name;

    /// <summary>Whether it has come to its end.</summary>
    public bool HasEnded => hasEnded();

    /// <summary>Who brings it about; null if nobody is known to.</summary>
    public LogicalThread? RunBy { get; init; }

    /// <summary>Lets time pass until it is there; null if it is no delay.</summary>
    public Delay? Delay { get; init; }

    /// <summary>Those by whose ends alone it ends; none if it has an end of its own.</summary>
    public IReadOnlyList<Ending> Parts { get; set; } = [];

    /// <summary>Whether who has given it has given another since, so that nobody may ask it any more.</summary>
    public bool IsReplaced { get; set; }

    /// <summary>Whether whoever has it may ask it once for what it gives, and not before it has ended: it is that of a ValueTask.</summary>
    public bool IsOnce { get; set; }

    /// <summary>Whether it was asked.</summary>
    public bool IsTaken { get; set; }

    /// <summary>What came before it, in every schedule.</summary>
    public VectorClock Order { get; } = new();

    /// <summary>What came before it in this one.</summary>
    public VectorClock Clock { get; } = new();

    /// <summary>Says that somebody looks at it or waits for it.</summary>
    public void Start()
    {
        Delay?.Start();
        foreach (var part in Parts) part.Start();
    }

    /// <summary>Whether whoever awaits it may simply go on at some later moment: it is a delay that nobody else waits for.</summary>
    public bool TryPass() => Delay?.TryPass() ?? false;

    /// <summary>The ends on which it depends, itself among them.</summary>
    public IEnumerable<Ending> All => Parts.SelectMany(part => part.All).Prepend(this);
}
