namespace NotebookCourse.Interleaving;

/// <summary>The threads of the operating system behind one exploration, whose new beginnings and repetitions use them again.</summary>
internal sealed class Carriers : IDisposable
{
    private readonly List<Carrier> _carriers = [];

    /// <summary>Has a thread carry something that nobody else's thread carries; it belongs to whoever calls this.</summary>
    /// <param name="place">The number of the logical thread.</param>
    /// <param name="life">What it does; what had this place before must be over.</param>
    public Carrier Carry(int place, Action life)
    {
        while (_carriers.Count <= place) _carriers.Add(new Carrier(Scenario.NameOf(_carriers.Count)));
        if (_carriers[place].IsSpent) _carriers[place] = new Carrier(Scenario.NameOf(place));
        var context = ExecutionContext.Capture()!;
        _carriers[place].Carry(() => ExecutionContext.Run(context, static life => ((Action)life!)(), life));
        return _carriers[place];
    }

    /// <summary>Gives them all up, because some may never leave what they carry.</summary>
    public void Spend()
    {
        foreach (var carrier in _carriers) carrier.Spend();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var carrier in _carriers) carrier.Dispose();
    }
}
