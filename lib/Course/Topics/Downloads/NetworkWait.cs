namespace NotebookCourse.Topics.Downloads;

/// <summary>How a worker waits for the network: by keeping its thread, or by giving it back until there is something to do.</summary>
/// <remarks>It is the only difference between a download on a thread and one in a task, so it is the only thing here.</remarks>
internal abstract class NetworkWait
{
    /// <summary>Sends a request and waits until the answer begins.</summary>
    public abstract ValueTask<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop);

    /// <summary>The body of an answer.</summary>
    public abstract ValueTask<Stream> OpenAsync(HttpContent content, CancellationToken stop);

    /// <summary>Waits for the next bytes; zero of them at the end.</summary>
    public abstract ValueTask<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken stop);

    /// <summary>Waits for a time to pass.</summary>
    public abstract ValueTask DelayAsync(TimeSpan time, TimeProvider clock, CancellationToken stop);
}
