namespace NotebookCourse.Topics.Downloads;

/// <summary>Keeps the thread: every call returns when it is done, and never before.</summary>
internal sealed class BlockingWait : NetworkWait
{
    public static BlockingWait Instance { get; } = new();

    public override ValueTask<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) =>
        ValueTask.FromResult(Web.Client.Send(request, HttpCompletionOption.ResponseHeadersRead, stop));

    public override ValueTask<Stream> OpenAsync(HttpContent content, CancellationToken stop) =>
        ValueTask.FromResult(content.ReadAsStream(stop));

    public override ValueTask<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken stop)
    {
        // A blocking read knows no token; closing what it reads from ends it.
        using var closing = stop.Register(body.Dispose);
        stop.ThrowIfCancellationRequested();
        return ValueTask.FromResult(body.Read(buffer.Span));
    }

    public override ValueTask DelayAsync(TimeSpan time, TimeProvider clock, CancellationToken stop)
    {
        Task.Delay(time, clock, stop).GetAwaiter().GetResult();
        return ValueTask.CompletedTask;
    }
}
