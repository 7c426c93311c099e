using System.Diagnostics;
using System.IO.Pipes;
using NotebookCourse.Experiments;
using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Switching;

/// <summary>Two threads that hand a byte to each other through the kernel: each sleeps until the other one has it no longer.</summary>
/// <remarks>
/// A pipe for each direction. To hand over is to write a byte and to read the next one, which cannot be there before the
/// other one has run: so the kernel wakes that one and, on one processor, must switch to it. That is what is measured, and
/// the cost of the two calls with it. On two processors nobody has to make room, and what is measured is to wake a sleeper
/// over there. Either way nobody goes on before the other one has, so no handover can be left out.
/// Source: McVoy and Staelin, lmbench: portable tools for performance analysis, 1996, whose lat_ctx does so with processes.
/// </remarks>
/// <param name="Seconds">From the first byte to the last.</param>
/// <param name="Handovers">How many there were.</param>
/// <param name="SwitchesPerHandover">How often the kernel switched away from one of the two, for each handover; null where it does not say.</param>
public sealed record PingPong(double Seconds, int Handovers, double? SwitchesPerHandover)
{
    // Trips before the clock starts: so both threads are there, have read what the kernel counted, and run compiled code.
    private const int WarmUp = 50;

    /// <summary>Where the two can be kept on this machine; always somewhere.</summary>
    public static IReadOnlyList<Placing> Possible =>
        Pinning.Allowed.Count switch { 0 => [Placing.Free], 1 => [Placing.OneProcessor, Placing.Free], _ => [Placing.OneProcessor, Placing.TwoProcessors, Placing.Free] };

    /// <summary>Lets the two hand a byte to and fro, and takes the time.</summary>
    /// <param name="handovers">How many handovers: an even number, 2 to 1,000,000.</param>
    /// <param name="placing">One of <see cref="Possible"/>.</param>
    /// <exception cref="WrongAnswerException">A byte came that was not the one that had been sent.</exception>
    public static PingPong Play(int handovers, Placing placing)
    {
        Require.InRange(handovers, 2, 1_000_000);
        using var pipes = new PipePair();
        var (trips, seconds, switches) = (handovers / 2, 0.0, new long?[2]);
        DedicatedThreads.Run(2, player =>
        {
            if (placing != Placing.Free) Pinning.TryPin(placing == Placing.TwoProcessors ? player : 0);
            // Whoever leaves, however, closes its ends: the other one finds the end of its pipe and does not wait for ever.
            using var end = pipes.EndOf(player);
            var before = KernelCount.OfThisThread();
            end.Play(player, WarmUp);
            var start = Stopwatch.GetTimestamp();
            end.Play(player, trips);
            if (player == 0) seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            switches[player] = KernelCount.OfThisThread()?.Since(before ?? default).All;
        });
        return new(seconds, 2 * trips, (switches[0] + switches[1]) / (2.0 * (WarmUp + trips)));
    }

    private sealed class PipePair : IDisposable
    {
        private readonly AnonymousPipeServerStream _there = new(PipeDirection.Out), _back = new(PipeDirection.Out);

        public PipeEnd EndOf(int player) => player == 0
            ? new(_there, new AnonymousPipeClientStream(PipeDirection.In, _back.ClientSafePipeHandle))
            : new(_back, new AnonymousPipeClientStream(PipeDirection.In, _there.ClientSafePipeHandle));

        public void Dispose()
        {
            _there.Dispose();
            _back.Dispose();
        }
    }

    private sealed class PipeEnd(PipeStream sends, PipeStream receives) : IDisposable
    {
        public void Play(int player, int trips)
        {
            Span<byte> ball = [0];
            for (var trip = 0; trip < trips; trip++)
            {
                if (player == 0)
                {
                    ball[0] = (byte)trip;
                    sends.Write(ball);
                }
                if (receives.Read(ball) != 1 || ball[0] != (byte)trip)
                    throw new WrongAnswerException(SwitchingWords.BallLost.With(trip));
                if (player == 1) sends.Write(ball);
            }
        }

        public void Dispose()
        {
            sends.Dispose();
            receives.Dispose();
        }
    }
}
