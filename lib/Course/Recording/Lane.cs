using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookCourse.Recording;

/// <summary>What one worker did when, written down by that worker itself.</summary>
/// <remarks>
/// Safety: one thread at a time writes a lane; any thread may read it at any time. An entry is written first and
/// counted afterwards, with a release; a reader reads the count first, with an acquire, and then only the entries that
/// were counted. So it never sees half an entry; and no entry changes once it has been counted. A reader that has
/// joined the writer sees every entry.
/// Recording neither locks nor allocates: the entries were allocated with the lane.
/// </remarks>
public sealed class Lane
{
    private readonly Entry[] _entries;
    private readonly TimeProvider _clock;
    private readonly bool _isStopwatch;
    private Padded _padded;

    internal Lane(string name, int events, TimeProvider clock)
    {
        Name = name;
        // One more, for the moment from which on nothing is known.
        _entries = new Entry[events + 1];
        // Written once here, so that the system finds the memory now and not in the midst of what is measured.
        Array.Fill(_entries, new(0, Entry.Nothing));
        (_clock, _isStopwatch) = (clock, clock == TimeProvider.System);
    }

    /// <summary>Whose lane it is.</summary>
    public string Name { get; }

    /// <summary>From now on the worker does this, and no longer what it did before.</summary>
    /// <remarks>When the lane is full, the entry is only counted: <see cref="TimelineLane.Missed"/>.</remarks>
    public void Enter(Activity activity) => Write((int)activity);

    /// <summary>From now on the worker does nothing that is recorded: its work is done, or has not come yet.</summary>
    public void Leave() => Write(Entry.Nothing);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Write(int state)
    {
        // Only this thread writes the count, so it may read it as it pleases.
        var written = _padded.Written;
        if (written < _entries.Length)
            _entries[written] = new(_isStopwatch ? System.Diagnostics.Stopwatch.GetTimestamp() : _clock.GetTimestamp(), state);
        // Release: whoever reads this count sees the entry. "Written++" alone could be seen before the entry is.
        Volatile.Write(ref _padded.Written, written + 1);
    }

    /// <summary>How many entries were asked for by now: the acquire that goes before <see cref="Read"/>.</summary>
    internal long Count() => Volatile.Read(ref _padded.Written);

    /// <summary>The first entries, as spans of time.</summary>
    /// <param name="count">What <see cref="Count"/> has said.</param>
    /// <param name="now">When the last activity ends that is still going on; not before the count was read.</param>
    internal LaneRecord Read(long count, long now)
    {
        var missed = Math.Max(0, count - (_entries.Length - 1));
        var entries = _entries.AsSpan(0, (int)Math.Min(count, _entries.Length));
        var spans = new List<(Activity, long, long)>();
        for (var i = 0; i < entries.Length; i++)
        {
            // The last entry of a full lane is the first one missed: when it was asked for, the one before it ended.
            var isFirstMissed = missed > 0 && i == entries.Length - 1;
            if (entries[i].State != Entry.Nothing && !isFirstMissed)
                spans.Add(((Activity)entries[i].State, entries[i].Timestamp, i + 1 < entries.Length ? entries[i + 1].Timestamp : now));
        }
        return new(Name, spans, missed);
    }

    private readonly record struct Entry(long Timestamp, int State)
    {
        public const int Nothing = -1;
    }

    // The lanes lie beside each other in memory. Without room around it, each worker's count would share a cache line
    // with its neighbour's, and each would wait for the other at every entry (false sharing).
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Padded
    {
        [FieldOffset(128)]
        public long Written;
    }
}
