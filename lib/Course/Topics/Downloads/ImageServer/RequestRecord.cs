namespace NotebookCourse.Topics.Downloads.ImageServer;

/// <summary>One request, from its arrival until its last byte is handed to the network.</summary>
/// <param name="log">What it is written in; its lock guards this object.</param>
/// <param name="name">The name of the picture that is asked for.</param>
/// <param name="time">Its place among the requests for that picture, counted from 1.</param>
/// <param name="arrived">When it came.</param>
internal sealed class RequestRecord(RequestLog log, string name, int time, double arrived)
{
    private double? _left;
    private long _bytes;
    private RequestOutcome? _outcome;

    /// <summary>Its place among the requests for this picture, counted from 1.</summary>
    public int Time => time;

    /// <summary>Bytes of the picture go out.</summary>
    public void Sent(int bytes) => log.Do(() => _bytes += bytes);

    /// <summary>The request is no longer in flight. Of several outcomes the first counts.</summary>
    public void Leave(RequestOutcome outcome) => log.Do(() =>
    {
        if (_outcome is null)
            (_outcome, _left) = (outcome, log.LeaveOne());
    });

    // Called by the log, which holds the lock.
    internal SiteRequest ToRequest(int order) => new(order, name, time, arrived, _left, _bytes, _outcome);
}
