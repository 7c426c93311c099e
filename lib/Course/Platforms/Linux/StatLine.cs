namespace NotebookCourse.Platforms.Linux;

/// <summary>The line that Linux writes of a process or a thread in its file <c>stat</c>.</summary>
internal sealed class StatLine
{
    // The first that follows the name, as proc(5) numbers them.
    private const int FirstField = 3;

    private readonly string[] _fields;

    private StatLine(string id, string name, string[] fields) => (Id, Name, _fields) = (id, name, fields);

    /// <summary>The number of the process or thread, as text.</summary>
    public string Id { get; }

    /// <summary>Its name, cut to fifteen letters.</summary>
    public string Name { get; }

    /// <summary>A field by the number that the manual, proc(5), gives it, from 3 on; null if the line ends before.</summary>
    public string? Field(int number) => _fields.ElementAtOrDefault(number - FirstField);

    /// <summary>Reads the line; null if it is none of this kind.</summary>
    public static StatLine? Parse(string? line)
    {
        if (line is null) return null;
        // The name stands in brackets and may hold anything, brackets and spaces too; the last one closes it.
        var (open, close) = (line.IndexOf('('), line.LastIndexOf(')'));
        return open < 0 || close < open
            ? null
            : new(line[..open].Trim(), line[(open + 1)..close], line[(close + 1)..].Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
