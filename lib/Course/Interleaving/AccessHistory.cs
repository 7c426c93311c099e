namespace NotebookCourse.Interleaving;

/// <summary>Who wrote a place last and who has read it since: this tells whether the next access comes after them (FastTrack: Flanagan and Freund, 2009).</summary>
/// <remarks>
/// An access came before whoever knows of the moment at which its actor made it. As long as each access comes after
/// those before it, one write and one read are enough: whoever comes after them comes after all the others. Several
/// reads are kept only while none of them came before another.
/// </remarks>
internal sealed class AccessHistory
{
    // Nobody's, at moment 0, until there is one.
    private Access _write, _read;
    private List<Access>? _reads;

    /// <summary>Notes an access.</summary>
    /// <param name="actor">Who makes it.</param>
    /// <param name="clock">What the actor knows; of itself, the present moment, which is 1 or later.</param>
    /// <param name="writes">Whether it writes.</param>
    /// <param name="site">Where it stands in the code.</param>
    /// <returns>An earlier access that did not come before this one, though one of the two writes; null if there is none.</returns>
    public Access? Note(int actor, VectorClock clock, bool writes, int site)
    {
        var conflict = Conflict(clock, writes);
        Add(actor, clock, writes, site);
        return conflict;
    }

    /// <summary>An access that does not come before one of who knows so much, though one of the two writes; null if there is none.</summary>
    public Access? Conflict(VectorClock clock, bool writes) => !_write.IsBefore(clock) ? _write : writes ? ReadNotBefore(clock) : null;

    /// <summary>Notes an access without asking.</summary>
    public void Add(int actor, VectorClock clock, bool writes, int site)
    {
        var access = new Access(actor, clock[actor], writes, site);
        if (writes) Write(access);
        else Read(access, clock);
    }

    /// <summary>Forgets all: another run begins.</summary>
    public void Clear()
    {
        (_write, _read) = (default, default);
        _reads?.Clear();
    }

    private Access? ReadNotBefore(VectorClock clock)
    {
        if (_reads is { Count: > 0 } reads)
        {
            foreach (var read in reads)
            {
                if (!read.IsBefore(clock)) return read;
            }
        }
        return _read.IsBefore(clock) ? null : _read;
    }

    // Who reads or writes later and does not come after a read before this write does not come after the write either.
    private void Write(in Access access)
    {
        (_write, _read) = (access, default);
        _reads?.Clear();
    }

    private void Read(in Access access, VectorClock clock)
    {
        if (_reads is { Count: > 0 } reads)
        {
            for (var index = reads.Count - 1; index >= 0; index--)
            {
                if (reads[index].IsBefore(clock)) reads.RemoveAt(index);
            }
            reads.Add(access);
        }
        else if (_read.IsBefore(clock)) _read = access;
        else
        {
            (_reads ??= []).AddRange([_read, access]);
            _read = default;
        }
    }
}
