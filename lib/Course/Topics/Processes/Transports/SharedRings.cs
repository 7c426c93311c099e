using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NotebookCourse.Topics.Processes.Transports;

/// <summary>A connection in shared memory: a ring of bytes each way, and a bell for whoever waits.</summary>
/// <remarks>
/// While both sides are awake no system call is made: a copy in, a copy out. Whoever waits stays awake for about as long as
/// being put to sleep and woken would take, and then sleeps: so waiting costs at most twice what it must (Karlin and
/// others, <i>Competitive snoopy caching</i>, 1988).
/// Both sides may not send at the same time more than the rings hold: as with pipes, both would wait for room.
/// </remarks>
internal sealed class SharedRings
{
    private readonly ByteRing _out, _in;
    private readonly Doorbell _bell;
    private readonly int _spins;

    /// <summary>One side of the connection that lies at an address.</summary>
    /// <param name="memory">Where <see cref="Bytes"/> lie, zero at first.</param>
    /// <param name="capacity">What each ring holds: a power of two.</param>
    /// <param name="side">0 or 1.</param>
    /// <param name="spins">How often to look again before going to sleep.</param>
    /// <param name="ring">Rings at the other side.</param>
    /// <param name="wait">Waits for one ring.</param>
    public SharedRings(nint memory, int capacity, int side, int spins, Action ring, Action wait)
    {
        var first = memory + Doorbell.Bytes;
        var second = first + ByteRing.HeaderBytes + capacity;
        _out = new(side == 0 ? first : second, capacity);
        _in = new(side == 0 ? second : first, capacity);
        _bell = new(memory, side, ring, wait);
        _spins = spins;
    }

    /// <summary>How many bytes a connection takes.</summary>
    public static int Bytes(int capacity) => Doorbell.Bytes + 2 * (ByteRing.HeaderBytes + capacity);

    /// <summary>Sends all of these bytes.</summary>
    // Optimised at the first call: a worker lives too short for the runtime to find out what is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Send(ReadOnlySpan<byte> bytes)
    {
        for (var idle = 0; bytes.Length > 0;)
        {
            var count = _out.Write(bytes);
            bytes = bytes[count..];
            if (!Moved(count, ref idle))
                _bell.WaitForRoom(_out);
        }
    }

    /// <summary>Waits until it has filled all of this room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Receive(Span<byte> room)
    {
        for (var idle = 0; room.Length > 0;)
        {
            var count = _in.Read(room);
            room = room[count..];
            if (!Moved(count, ref idle))
                _bell.WaitForBytes(_in);
        }
    }

    /// <returns>Whether it is worth looking again at once.</returns>
    private bool Moved(int count, ref int idle)
    {
        if (count > 0)
        {
            _bell.Ring();
            idle = 0;
            return true;
        }
        if (idle++ >= _spins)
            return false;
        Pause();
        return true;
    }

    // One instruction. Thread.SpinWait takes the time of several, to be equally long on every processor.
    private static void Pause()
    {
        if (X86Base.IsSupported)
            X86Base.Pause();
        else if (ArmBase.IsSupported)
            ArmBase.Yield();
        else
            Thread.SpinWait(1);
    }
}
