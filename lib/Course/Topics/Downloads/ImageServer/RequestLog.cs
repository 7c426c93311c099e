namespace NotebookCourse.Topics.Downloads.ImageServer;

/// <summary>Writes down who came when, and how many were there at the same time.</summary>
internal sealed class RequestLog(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly long _opened = clock.GetTimestamp();
    private readonly List<RequestRecord> _requests = [];
    private readonly Dictionary<string, int> _times = [];
    private int _inFlight;
    private int _peak;

    private double Now => clock.GetElapsedTime(_opened).TotalSeconds;

    /// <summary>A request for a picture arrives.</summary>
    public RequestRecord Arrive(string name)
    {
        lock (_lock)
        {
            _peak = Math.Max(_peak, ++_inFlight);
            var time = _times[name] = _times.GetValueOrDefault(name) + 1;
            var request = new RequestRecord(this, name, time, Now);
            _requests.Add(request);
            return request;
        }
    }

    /// <summary>What was seen so far.</summary>
    public SiteReport Report()
    {
        lock (_lock)
            return new(_peak, [.. _requests.Select((request, index) => request.ToRequest(index + 1))]);
    }

    /// <summary>Begins anew. Whoever is still in flight stays so, but appears in no list.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _requests.Clear();
            _peak = _inFlight;
        }
    }

    internal void Do(Action change)
    {
        lock (_lock)
            change();
    }

    // Called by a record that holds the lock.
    internal double LeaveOne()
    {
        _inFlight--;
        return Now;
    }
}
