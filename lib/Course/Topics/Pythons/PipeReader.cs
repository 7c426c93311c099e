namespace NotebookCourse.Topics.Pythons;

/// <summary>Reads what a process writes, on a thread of its own, line by line.</summary>
internal sealed class PipeReader
{
    // Enough for all that a script of ours says; what somebody else's program pours out is read, and forgotten.
    private const int MostLines = 1_000;

    private readonly List<string> _lines = [];
    private readonly Thread _thread;

    /// <summary>Begins to read the pipe, on a thread of its own.</summary>
    public PipeReader(StreamReader pipe)
    {
        _thread = new(() => Read(pipe)) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>What has been read by now.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines) return [.. _lines];
        }
    }

    /// <summary>Waits for the end of the pipe, but not longer than so.</summary>
    public bool Ends(TimeSpan timeout) => _thread.Join(timeout);

    private void Read(StreamReader pipe)
    {
        try
        {
            while (pipe.ReadLine() is { } line)
            {
                lock (_lines)
                {
                    if (_lines.Count < MostLines) _lines.Add(line.Trim());
                }
            }
        }
        // Closed under our hands, because nobody waits for more.
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
        }
    }
}
