using System.Diagnostics;

namespace NotebookCourse.Interleaving;

/// <summary>The turn of one thread: given by another, taken by its owner.</summary>
/// <remarks>
/// Whoever waits looks a few times and lets others have the processor in between, because most turns come back within
/// microseconds, and to sleep and be woken costs several; after that it sleeps. If a yield takes long, something else
/// wants the processors and gets them with each; then it sleeps at once for a while. With eight busy loops beside
/// it, always looking first was measured to be slower by hundreds of times, and to spin without yielding by ten and more.
/// Safety: the owner leaves <see cref="Take"/> once for each <see cref="Give"/>, and sees all that the giver did before.
/// No wake-up is lost: whoever changes the state second, the owner to "sleeps" or the giver to "given", finds out from
/// what was there before; a giver that finds a sleeper wakes it.
/// </remarks>
internal sealed class Baton : IDisposable
{
    private const int None = 0, Given = 1, Sleeps = 2;
    private const int Looks = 50, SleepsAfterALongYield = 200;
    private static readonly TimeSpan LongYield = TimeSpan.FromMicroseconds(100);

    private readonly AutoResetEvent _bed = new(false);
    private int _state = None;
    private int _sleepsAtOnce;

    /// <summary>Gives the turn to the owner, and wakes it if it sleeps.</summary>
    public void Give()
    {
        if (Interlocked.Exchange(ref _state, Given) == Sleeps) _bed.Set();
    }

    /// <summary>Waits for the turn.</summary>
    public void Take()
    {
        if (!ComesSoon() && Interlocked.CompareExchange(ref _state, Sleeps, None) == None) Sleep();
        // Nobody gives it again before its owner has passed it on.
        Volatile.Write(ref _state, None);
    }

    /// <inheritdoc/>
    public void Dispose() => _bed.Dispose();

    private void Sleep()
    {
        while (true)
        {
            try
            {
                _bed.WaitOne();
                return;
            }
            catch (ThreadInterruptedException)
            {
                // It was meant for what the owner did before, not for its turn.
            }
        }
    }

    private bool ComesSoon()
    {
        if (_sleepsAtOnce > 0)
        {
            _sleepsAtOnce--;
            return false;
        }
        for (var look = 0; look < Looks; look++)
        {
            if (Volatile.Read(ref _state) == Given) return true;
            var yielded = Stopwatch.GetTimestamp();
            Thread.Yield();
            if (Stopwatch.GetElapsedTime(yielded) < LongYield) continue;
            _sleepsAtOnce = SleepsAfterALongYield;
            return false;
        }
        return false;
    }
}
