using System.Text;

namespace NotebookCourse.Topics.Pythons;

/// <summary>Reads what a process writes, on a thread of its own, line by line.</summary>
internal sealed class PipeReader
{
    /// <summary>Enough for all that a script of ours says; what a program pours out beyond that is read, and forgotten.</summary>
    public const int MostLines = 1_000;

    private const int LongestLine = 10_000, Block = 4_096;

    private readonly List<string> _lines = [];
    private readonly StringBuilder _line = new();
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

    /// <summary>Whether there was more than is kept.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Waits for the end of the pipe, but not longer than so.</summary>
    public bool Ends(TimeSpan timeout) => _thread.Join(timeout);

    private void Read(StreamReader pipe)
    {
        try
        {
            var block = new char[Block];
            while (pipe.Read(block) is > 0 and var read)
                Take(block.AsSpan(0, read));
            if (_line.Length > 0) EndLine();
        }
        // Closed under our hands, because nobody waits for more.
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
        }
    }

    // Not by ReadLine, which would keep a line without end in memory.
    private void Take(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('\n') is >= 0 and var end)
        {
            Append(text[..end]);
            EndLine();
            text = text[(end + 1)..];
        }
        Append(text);
    }

    private void Append(ReadOnlySpan<char> text) => _line.Append(text[..Math.Min(text.Length, LongestLine - _line.Length)]);

    private void EndLine()
    {
        lock (_lines)
        {
            if (_lines.Count < MostLines) _lines.Add(_line.ToString().TrimEnd());
            else IsCut = true;
        }
        _line.Clear();
    }
}
