using Microsoft.AspNetCore.Http;

namespace NotebookCourse.Topics.Downloads.ImageServer;

/// <summary>Hands out pictures as slowly and as unreliably as the settings say.</summary>
internal sealed class PictureEndpoint(SiteSettings settings, RequestLog log, TimeProvider clock)
{
    private readonly Latch _gate = new(settings.HoldUntil);

    public async Task SendAsync(HttpContext context, string name, byte[] picture)
    {
        var gone = context.RequestAborted;
        var visit = log.Arrive(name);
        try
        {
            var fate = FaultInjection.Of(settings, name, visit.Time);
            await _gate.PassAsync(gone);
            await Task.Delay(fate.Wait, clock, gone);
            await (fate.Ending switch
            {
                SiteEnding.Refused => RefuseAsync(context.Response, visit),
                SiteEnding.BrokenOff => BreakOffAsync(context.Response, visit, picture),
                _ => ServeAsync(context.Response, visit, picture, gone),
            });
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // Nobody is left to tell; the log says it.
        }
        finally
        {
            // Does nothing for those who have left already.
            visit.Leave(SiteEnding.Abandoned);
        }
    }

    private static Task RefuseAsync(HttpResponse response, RequestRecord visit)
    {
        visit.Leave(SiteEnding.Refused);
        return Site.SayAsync(response, StatusCodes.Status503ServiceUnavailable, DownloadsWords.BusyOnPurpose);
    }

    private static async Task BreakOffAsync(HttpResponse response, RequestRecord visit, byte[] picture)
    {
        Announce(response, picture);
        var half = picture.AsMemory(0, picture.Length / 2);
        visit.Sent(half.Length);
        visit.Leave(SiteEnding.BrokenOff);
        // Fewer bytes than announced: Kestrel then closes the connection. (Abort would also take back bytes that
        // are under way, and the client could see anything from half a picture to nothing.)
        await response.Body.WriteAsync(half);
    }

    private async Task ServeAsync(HttpResponse response, RequestRecord visit, byte[] picture, CancellationToken gone)
    {
        Announce(response, picture);
        if (settings.Bandwidth > 0)
        {
            // The answer begins after the latency, whatever the bandwidth; unasked, the head waits for the first slice.
            await response.Body.FlushAsync(gone);
        }
        var began = clock.GetTimestamp();
        foreach (var slice in Chunk.Of(picture.Length, settings.Bandwidth))
        {
            var early = slice.Due - clock.GetElapsedTime(began);
            if (early > TimeSpan.Zero)
                await Task.Delay(early, clock, gone);
            visit.Sent(slice.Count);
            // Out of flight before the last bytes are on their way: whoever has them may ask again at once, and
            // would otherwise be counted twice.
            if (slice.From + slice.Count == picture.Length)
                visit.Leave(SiteEnding.Served);
            await response.Body.WriteAsync(picture.AsMemory(slice.From, slice.Count), gone);
        }
    }

    private static void Announce(HttpResponse response, byte[] picture)
    {
        response.ContentType = "image/png";
        response.ContentLength = picture.Length;
    }
}
