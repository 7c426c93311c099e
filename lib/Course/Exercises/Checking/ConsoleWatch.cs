using System.Text;

namespace NotebookCourse.Exercises.Checking;

/// <summary>Sees what the code of one check writes to the console, on whichever of its threads, and lets it through.</summary>
internal sealed class ConsoleWatch : IDisposable
{
    private const int LongestLine = 60;

    private static readonly AsyncLocal<ConsoleWatch?> Current = new();
    private static readonly Lock Swap = new();
    private static int _watches;
    private static TextWriter? _before;

    private readonly ConsoleWatch? _outer = Current.Value;
    private readonly StringBuilder _seen = new();

    private ConsoleWatch()
    {
    }

    /// <summary>The beginning of the first line written; null if nothing was.</summary>
    public string? FirstLine
    {
        get
        {
            lock (_seen)
                return _seen.Length == 0 ? null : _seen.ToString().Trim().Split('\n')[0].TrimEnd();
        }
    }

    /// <summary>Watches until disposed, in this flow of execution and in those that it starts.</summary>
    public static ConsoleWatch Begin()
    {
        lock (Swap)
        {
            // The console is one for the process. The writer below stays while any check runs and tells them apart.
            if (_watches++ == 0)
            {
                _before = Console.Out;
                Console.SetOut(new Passage(_before));
            }
        }
        return Current.Value = new();
    }

    /// <summary>Gives the console back with the last watch.</summary>
    public void Dispose()
    {
        Current.Value = _outer;
        lock (Swap)
        {
            if (--_watches == 0)
                Console.SetOut(_before!);
        }
    }

    private void See(ReadOnlySpan<char> text)
    {
        lock (_seen)
            _seen.Append(text[..Math.Min(text.Length, LongestLine - _seen.Length)]);
    }

    private sealed class Passage(TextWriter onwards) : TextWriter
    {
        public override Encoding Encoding => onwards.Encoding;

        public override void Write(char value) => Write([value]);

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer)
        {
            Current.Value?.See(buffer);
            onwards.Write(buffer);
        }

        public override void Flush() => onwards.Flush();
    }
}
