using Microsoft.AspNetCore.Http;

namespace NotebookCourse.Topics.Downloads.ImageServer;

/// <summary>Hands out pictures as slowly and as unreliably as the settings say.</summary>
internal sealed class PictureEndpoint(SiteSettings settings, RequestLog log, TimeProvider clock)
{
    private readonly Latch _latch = new(settings.HoldUntil);

    public async Task SendAsync(HttpContext context, string name, byte[] picture)
    {
        var gone = context.RequestAborted;
        var request = log.Arrive(name);
        try
        {
            var fault = FaultInjection.Of(settings, name, request.Time);
            await _latch.PassAsync(gone);
            await Task.Delay(fault.Wait, clock, gone);
            await (fault.Outcome switch
            {
                RequestOutcome.Refused => RefuseAsync(context.Response, request),
                RequestOutcome.BrokenOff => BreakOffAsync(context.Response, request, picture),
                _ => ServeAsync(context.Response, request, picture, gone),
            });
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // Nobody is left to tell; the log says it.
        }
        finally
        {
            // Does nothing for those who have left already.
            request.Leave(RequestOutcome.Abandoned);
        }
    }

    private static Task RefuseAsync(HttpResponse response, RequestRecord request)
    {
        request.Leave(RequestOutcome.Refused);
        return Site.SayAsync(response, StatusCodes.Status503ServiceUnavailable, DownloadsWords.BusyOnPurpose);
    }

    private static async Task BreakOffAsync(HttpResponse response, RequestRecord request, byte[] picture)
    {
        Announce(response, picture);
        var half = picture.AsMemory(0, picture.Length / 2);
        request.Sent(half.Length);
        request.Leave(RequestOutcome.BrokenOff);
        // Fewer bytes than announced: Kestrel then closes the connection. (Abort would also take back bytes that
        // are under way, and the client could see anything from half a picture to nothing.)
        await response.Body.WriteAsync(half);
    }

    private async Task ServeAsync(HttpResponse response, RequestRecord request, byte[] picture, CancellationToken gone)
    {
        Announce(response, picture);
        if (settings.Bandwidth > 0)
        {
            // The answer begins after the latency, whatever the bandwidth; unasked, the head waits for the first chunk.
            await response.Body.FlushAsync(gone);
        }
        var began = clock.GetTimestamp();
        foreach (var chunk in Chunk.Of(picture.Length, settings.Bandwidth))
        {
            var early = chunk.Due - clock.GetElapsedTime(began);
            if (early > TimeSpan.Zero)
                await Task.Delay(early, clock, gone);
            request.Sent(chunk.Count);
            // Out of flight before the last bytes are on their way: whoever has them may ask again at once, and
            // would otherwise be counted twice.
            if (chunk.From + chunk.Count == picture.Length)
                request.Leave(RequestOutcome.Served);
            await response.Body.WriteAsync(picture.AsMemory(chunk.From, chunk.Count), gone);
        }
    }

    private static void Announce(HttpResponse response, byte[] picture)
    {
        response.ContentType = "image/png";
        response.ContentLength = picture.Length;
    }
}
