using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures.Schedules;

/// <summary>What a thread runs in a schedule, in rows: the lines of its code or, where these are not known, its steps.</summary>
internal sealed class CodeLane
{
    private readonly List<Row> _rows = [];
    private readonly Dictionary<(string File, int Line), int> _places = [];
    private readonly Trace _trace;
    private readonly int _thread;

    /// <summary>That of a thread.</summary>
    public CodeLane(Trace trace, int thread)
    {
        (_trace, _thread) = (trace, thread);
        var lines = Frames.Select(frame => frame.Line).Concat(trace.Steps.Where(step => step.Thread == Name).Select(step => step.Line)).OfType<CodeLine>().Distinct().ToList();
        if (lines.Count > 0) AddCode(lines);
        else AddSteps();
    }

    /// <summary>The thread's name.</summary>
    public string Name => _trace.Threads[_thread];

    /// <summary>The rows from top to bottom.</summary>
    public IReadOnlyList<Row> Rows => _rows;

    // Where it stands before the first step, and after each.
    private IEnumerable<Standing> Frames => _trace.Steps.Select(step => step.Standings[_thread]).Prepend(_trace.Begin[_thread]);

    private bool HasCode => _places.Count > 0;

    /// <summary>The row at which the thread stands after so many steps, and the part of it that is meant; -1 for none.</summary>
    public int[] At(int steps)
    {
        var standing = steps == 0 ? _trace.Begin[_thread] : _trace.Steps[steps - 1].Standings[_thread];
        if (HasCode) return Place(standing.Line);
        return standing.HasEnded ? Nowhere : [_trace.Steps.Take(steps).Count(step => step.Thread == Name), 0, 0];
    }

    /// <summary>The row in which the last of so many steps was taken, if this thread took it; -1 otherwise.</summary>
    public int[] Ran(int steps)
    {
        if (steps == 0 || _trace.Steps[steps - 1] is not { } step || step.Thread != Name) return Nowhere;
        return HasCode ? Place(step.Line) : [_trace.Steps.Take(steps).Count(each => each.Thread == Name) - 1, 0, 0];
    }

    private static int[] Nowhere => [-1, 0, 0];

    private int[] Place(CodeLine? line)
    {
        if (line is null || !_places.TryGetValue((line.File, line.Line), out var row)) return Nowhere;
        var (begin, end) = (line.Part.Start.Value - _rows[row].Dedent, line.Part.End.Value - _rows[row].Dedent);
        return begin >= 0 && end > begin ? [row, begin, end] : [row, 0, 0];
    }

    private void AddCode(IReadOnlyList<CodeLine> lines)
    {
        foreach (var file in lines.GroupBy(line => line.File))
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
    }

    private void AddSteps()
    {
        foreach (var (index, step) in _trace.Steps.Index())
            if (step.Thread == Name)
                _rows.Add(new($"{index + 1}", Transition.Describe(step.Kind, step.Name), 0));
        var standing = Frames.Last();
        if (!standing.HasEnded) _rows.Add(new("", standing.Next, 0));
    }

    /// <summary>A row of a lane.</summary>
    /// <param name="Number">The number of the line, or of the step; empty for a heading.</param>
    /// <param name="Text">What it says.</param>
    /// <param name="Dedent">How many columns the line stands further right in its file.</param>
    internal sealed record Row(string Number, string Text, int Dedent);
}
