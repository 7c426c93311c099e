namespace NotebookCourse.Topics.Downloads;

/// <summary>Gives the thread back: whichever thread of the pool is free goes on when there is something to do.</summary>
internal sealed class AwaitingWait : NetworkWait
{
    public static AwaitingWait Instance { get; } = new();

    public override ValueTask<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) =>
        new(Web.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop));

    public override ValueTask<Stream> OpenAsync(HttpContent content, CancellationToken stop) =>
        new(content.ReadAsStreamAsync(stop));

    public override ValueTask<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken stop) =>
        body.ReadAsync(buffer, stop);

    public override ValueTask DelayAsync(TimeSpan time, TimeProvider clock, CancellationToken stop) =>
        new(Task.Delay(time, clock, stop));
}
