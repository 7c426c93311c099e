using System.Runtime.CompilerServices;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Processes.Transports;

/// <summary>One side of a ring of bytes in memory that two processes share: one of them only writes, the other one only reads.</summary>
/// <remarks>
/// Invariant: head ≤ tail ≤ head + capacity, where the tail counts all bytes ever written and the head all ever read.
/// Only the writer changes the tail, only the reader the head. The writer copies bytes first and raises the tail
/// afterwards, with a release; the reader reads the tail with an acquire before it copies them out. So it never reads a
/// byte that is not there yet. The same the other way round for the head: no byte is overwritten before it has been read.
/// The processor keeps caches of one machine coherent, whichever process a page belongs to, so what orders two threads
/// orders two processes.
/// Liveness: wait-free; how to wait when the ring is full or empty is the caller's affair.
/// Source: Lamport, <i>Specifying concurrent program modules</i>, 1983.
/// </remarks>
internal sealed unsafe class ByteRing
{
    /// <summary>What head and tail take, each on a cache line of its own and on no neighbour that is fetched along with it.</summary>
    public const int HeaderBytes = 256;

    // Published in pieces, so that the reader copies one piece out while the writer copies the next one in.
    private const int MostAtOnce = 32 * 1024;

    private readonly byte* _memory;
    private readonly int _capacity;
    private long _mine, _theirs;

    /// <summary>A side of the ring at an address; both zero-filled memory and a ring of the other side are one.</summary>
    /// <param name="memory">Where <see cref="HeaderBytes"/> and then <paramref name="capacity"/> bytes lie, of nobody else.</param>
    /// <param name="capacity">A power of two.</param>
    public ByteRing(nint memory, int capacity)
    {
        _memory = (byte*)memory;
        _capacity = capacity;
    }

    /// <summary>Whether there is room at this moment: what a writer waits for.</summary>
    public bool HasRoom => _mine - Atomic.Read(ref Head) < _capacity;

    /// <summary>Whether there are bytes at this moment: what a reader waits for.</summary>
    public bool HasBytes => Atomic.Read(ref Tail) > _mine;

    private ref long Tail => ref Unsafe.AsRef<long>(_memory);

    private ref long Head => ref Unsafe.AsRef<long>(_memory + HeaderBytes / 2);

    /// <summary>The writer's: copies in as many of these bytes as it can in one go.</summary>
    /// <returns>How many; 0 if the ring is full.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Write(ReadOnlySpan<byte> bytes)
    {
        // An old head can say "full" wrongly, never "room": the head only grows.
        if (_mine - _theirs == _capacity)
            _theirs = Atomic.Read(ref Head);
        var count = Length(_capacity - (int)(_mine - _theirs), bytes.Length);
        if (count == 0)
            return 0;
        SchedulePoint.Here("write bytes");
        bytes[..count].CopyTo(Place(count));
        _mine += count;
        // Before the copy, it would promise bytes that are not there yet.
        Atomic.Write(ref Tail, _mine);
        return count;
    }

    /// <summary>The reader's: copies out as many bytes as there are and fit, in one go.</summary>
    /// <returns>How many; 0 if the ring is empty.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Read(Span<byte> room)
    {
        if (_theirs == _mine)
            _theirs = Atomic.Read(ref Tail);
        var count = Length((int)(_theirs - _mine), room.Length);
        if (count == 0)
            return 0;
        SchedulePoint.Here("read bytes");
        Place(count).CopyTo(room);
        _mine += count;
        Atomic.Write(ref Head, _mine);
        return count;
    }

    private int Start => (int)_mine & (_capacity - 1);

    // Not beyond the end of the memory: there it goes on at the beginning, next time.
    private int Length(int possible, int wanted) =>
        Math.Min(Math.Min(possible, wanted), Math.Min(_capacity - Start, MostAtOnce));

    private Span<byte> Place(int count) => new(_memory + HeaderBytes + Start, count);
}
