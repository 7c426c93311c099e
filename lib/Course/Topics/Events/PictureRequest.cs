using System.Diagnostics;
using NotebookCourse.Primitives;
using NotebookCourse.Topics.Downloads;

namespace NotebookCourse.Topics.Events;

/// <summary>A request to a server, and what the loop that made it did until the answer had been handled. Seconds since it began.</summary>
/// <param name="Waits">Whether the handler waited for the answer, instead of leaving an address.</param>
/// <param name="Sent">When the request was sent.</param>
/// <param name="Arrived">When the answer was there.</param>
/// <param name="Called">When the callback was called.</param>
/// <param name="Bytes">How long the answer was.</param>
/// <param name="Ticks">When the loop handled other events.</param>
/// <param name="Ended">When it was over.</param>
public sealed record PictureRequest(bool Waits, double Sent, double Arrived, double Called, long Bytes, IReadOnlyList<double> Ticks, double Ended)
{
    /// <summary>The longest that the server may take, in milliseconds.</summary>
    public const int MostLatency = 1_000;

    private static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(25), Before = TimeSpan.FromMilliseconds(60), After = TimeSpan.FromMilliseconds(60);

    /// <summary>How many other events the loop handled between the request and the callback.</summary>
    public int Meanwhile => Ticks.Count(tick => tick > Sent && tick < Called);

    /// <summary>Fetches a picture from the course's own server on this machine.</summary>
    /// <param name="latency">How long the server takes to answer, in milliseconds: 0 to <see cref="MostLatency"/>.</param>
    /// <param name="waits">Whether the handler waits for the answer, instead of leaving an address.</param>
    /// <exception cref="DownloadException">The server could not be started.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static PictureRequest Send(int latency = 300, bool waits = false)
    {
        var stop = HostContext.StopToken;
        using var site = Pictures.Serve(Require.InRange(latency, 0, MostLatency));
        var (loop, ticks, start) = (new EventLoop(), new List<double>(), Stopwatch.GetTimestamp());
        var (sent, arrived, called, bytes) = (0.0, 0.0, 0.0, 0L);
        Tick();
        loop.After(Before, Send);
        using (stop.Register(loop.Stop)) loop.Run();
        stop.ThrowIfCancellationRequested();
        return new(waits, sent, arrived, called, bytes, ticks, Now());

        double Now() => Stopwatch.GetElapsedTime(start).TotalSeconds;

        void Tick()
        {
            ticks.Add(Now());
            loop.After(TickEvery, Tick);
        }

        void Send()
        {
            sent = Now();
            var answer = Web.Client.GetByteArrayAsync(site.Addresses[0], stop);
            if (waits) Receive(Now, answer);
            else answer.ContinueWith(_ => Arrive(answer), TaskScheduler.Default);
        }

        // On whichever thread the answer comes: it calls back by posting to the loop, as an applicant is called at home.
        void Arrive(Task<byte[]> answer)
        {
            var now = Now();
            loop.Post(() => Receive(() => now, answer));
        }

        void Receive(Func<double> when, Task<byte[]> answer)
        {
            bytes = answer.GetAwaiter().GetResult().Length;
            (arrived, called) = (when(), Now());
            loop.After(After, loop.Stop);
        }
    }
}
