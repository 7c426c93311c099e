using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures.Schedules;

/// <summary>What a thread runs, in rows: the lines of its code or, where these are not known, its steps.</summary>
internal sealed class CodeLane
{
    private readonly List<Row> _rows = [];
    private readonly Dictionary<(string File, int Line), int> _places = [];

    private CodeLane(string name) => Name = name;

    /// <summary>The lines of a thread, and those between them.</summary>
    /// <param name="name">The thread's name.</param>
    /// <param name="lines">Each line at which it can stand.</param>
    public static CodeLane OfLines(string name, IEnumerable<CodeLine?> lines)
    {
        var lane = new CodeLane(name);
        foreach (var file in lines.OfType<CodeLine>().Distinct().GroupBy(line => line.File)) lane.Add(file);
        return lane;
    }

    /// <summary>A row for each step of a thread.</summary>
    public static CodeLane OfSteps(string name, IEnumerable<Row> steps)
    {
        var lane = new CodeLane(name);
        lane._rows.AddRange(steps);
        return lane;
    }

    /// <summary>The thread's name.</summary>
    public string Name { get; }

    /// <summary>The rows from top to bottom.</summary>
    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>Whether its rows are lines of code.</summary>
    public bool HasCode => _places.Count > 0;

    /// <summary>What leads to no row.</summary>
    public static int[] Nowhere => [-1, 0, 0];

    /// <summary>The row of a line, and the part of it that is meant, as the columns with which that begins and ends.</summary>
    public int[] Place(CodeLine? line)
    {
        if (line is null || !_places.TryGetValue((line.File, line.Line), out var row)) return Nowhere;
        var (begin, end) = (line.Part.Start.Value - _rows[row].Dedent, line.Part.End.Value - _rows[row].Dedent);
        return begin >= 0 && end > begin ? [row, begin, end] : [row, 0, 0];
    }

    private void Add(IGrouping<string, CodeLine> file)
    {
        var last = 0;
        foreach (var line in file.OrderBy(line => line.Block?.First ?? line.Line).ThenBy(line => line.Line))
        {
            var (first, end) = line.Block is { } block ? (Math.Max(block.First, last + 1), block.Last) : (line.Line, line.Line);
            if (end <= last) continue;
            if (_rows.Count > 0 && first > last + 1) _rows.Add(new("", FiguresWords.InMethod.With(line.Method), 0));
            var shown = Enumerable.Range(first, end - first + 1).Select(number => (Number: number, Text: line.Block?.Text[number - 1].TrimEnd().Replace("\t", "    ", StringComparison.Ordinal) ?? line.Method)).ToList();
            var dedent = shown.Where(each => each.Text.Length > 0).Min(each => each.Text.Length - each.Text.TrimStart().Length);
            foreach (var (number, text) in shown)
            {
                _places[(line.File, number)] = _rows.Count;
                _rows.Add(new($"{number}", text.Length > dedent ? text[dedent..] : "", dedent));
            }
            last = end;
        }
    }

    /// <summary>A row of a lane.</summary>
    /// <param name="Number">The number of the line, or of the step; empty for a heading.</param>
    /// <param name="Text">What it says.</param>
    /// <param name="Dedent">How many columns the line stands further right in its file.</param>
    internal sealed record Row(string Number, string Text, int Dedent);
}
