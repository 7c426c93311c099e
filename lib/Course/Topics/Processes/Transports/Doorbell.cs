using System.Runtime.CompilerServices;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Processes.Transports;

/// <summary>Wakes a process that waits for something in shared memory; costs a look at a flag where nobody waits.</summary>
/// <remarks>
/// Whoever waits raises its flag first and looks once more afterwards. Whoever has changed something looks at the flag
/// afterwards. There is a full fence between the two steps on both sides, so at least one of them sees what the other
/// one did: no wake-up is lost. (With a release alone both could look too early: store buffering.)
/// A flag is lowered by one exchange, whoever does it. If the one who rings lowers it, exactly one ring comes and is
/// waited for; if the one who waits does, none comes. So rings never pile up, and none is left for the next time.
/// </remarks>
/// <param name="flags">Where <see cref="Bytes"/> lie, zero at first, one flag for each side.</param>
/// <param name="side">0 or 1.</param>
/// <param name="ring">Lets the other side's wait end, now or when it comes.</param>
/// <param name="wait">Waits for one ring.</param>
internal sealed unsafe class Doorbell(nint flags, int side, Action ring, Action wait)
{
    /// <summary>What the flags take, each on a cache line of its own.</summary>
    public const int Bytes = 256;

    private const int Awake = 0, Waiting = 1;

    private ref int Mine => ref Unsafe.AsRef<int>((byte*)flags + side * (Bytes / 2));

    private ref int Theirs => ref Unsafe.AsRef<int>((byte*)flags + (1 - side) * (Bytes / 2));

    /// <summary>To be called after each change that the other side may wait for.</summary>
    public void Ring()
    {
        Interlocked.MemoryBarrier();
        if (Atomic.Read(ref Theirs, Name(1 - side)) == Waiting && Atomic.Exchange(ref Theirs, Awake, Name(1 - side)) == Waiting)
            ring();
    }

    /// <summary>Waits until the other side has changed something, unless there is already room for, or bytes of, what is waited for.</summary>
    public void WaitForRoom(ByteRing ring)
    {
        RaiseFlag();
        if (!(ring.HasRoom && LowerFlag()))
            wait();
    }

    /// <inheritdoc cref="WaitForRoom"/>
    public void WaitForBytes(ByteRing ring)
    {
        RaiseFlag();
        if (!(ring.HasBytes && LowerFlag()))
            wait();
    }

    // An exchange is a full fence: the look at the ring comes after it.
    private void RaiseFlag() => Atomic.Exchange(ref Mine, Waiting, Name(side));

    /// <returns>Whether it was still up. If not, somebody has lowered it and rings.</returns>
    private bool LowerFlag() => Atomic.Exchange(ref Mine, Awake, Name(side)) == Waiting;

    // Each flag is "mine" for one and "theirs" for the other; an explorer must see one place.
    private static string Name(int side) => side == 0 ? "first flag" : "second flag";
}
