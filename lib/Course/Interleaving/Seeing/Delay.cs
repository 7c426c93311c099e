namespace NotebookCourse.Interleaving.Seeing;

/// <summary>A time that passes. In an exploration it is over at any moment.</summary>
/// <param name="sight">What sees whether several wait for it.</param>
/// <param name="start">Lets it be over in a step of its own, for whoever does more than to await it.</param>
/// <param name="pass">Lets it be over.</param>
internal sealed class Delay(Sight sight, Action start, Action pass)
{
    private bool _isPassed;

    /// <summary>Whether its being over is a step of its own.</summary>
    public bool HasStarted { get; private set; }

    /// <summary>Says that somebody looks at it or waits for it.</summary>
    public void Start()
    {
        // Who awaits it alone goes on without a step for it, which another could see.
        if (_isPassed) sight.NoteUnseen(InterleavingWords.DelayOfSeveral);
        if (HasStarted || _isPassed) return;
        HasStarted = true;
        start();
    }

    /// <summary>Whether nobody else waits for it, so that whoever awaits it goes on at some moment.</summary>
    public bool TryPass()
    {
        if (HasStarted || _isPassed) return false;
        _isPassed = true;
        pass();
        return true;
    }
}
