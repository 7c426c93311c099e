namespace NotebookCourse.Jupyter.Protocol;

/// <summary>The signatures of the latest messages: one that comes again is a replay, since each message has an id of its own.</summary>
/// <remarks>For one thread. Bounded, so that a long session costs no more than some megabytes; ipykernel keeps as many.</remarks>
internal sealed class SeenSignatures(int most = SeenSignatures.Most)
{
    private const int Most = 1 << 16;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = [];

    /// <summary>Notes a signature; false if it was seen before.</summary>
    public bool TryAdd(string signature)
    {
        if (!_seen.Add(signature)) return false;
        _order.Enqueue(signature);
        if (_order.Count > most) _seen.Remove(_order.Dequeue());
        return true;
    }
}
