using NotebookCourse.Notebooks;

namespace NotebookCourse.Player.Sessions;

/// <summary>The knobs of cells as their text stands now.</summary>
public static class SessionKnobs
{
    /// <summary>The knobs of a cell; a complaint instead where the learner's text has a form comment that cannot be understood.</summary>
    public static (IReadOnlyList<Knob> Knobs, string? Complaint) Of(Cell cell)
    {
        try
        {
            return (KnobParser.Find(new Notebook([cell with { Line = 0 }])), null);
        }
        catch (NotebookException error)
        {
            // What is wrong, without the place: it stands right above.
            return ([], error.InnerException?.Message ?? error.Message);
        }
    }

    /// <summary>The cell's text with one knob set.</summary>
    /// <exception cref="KnobException">The value is of another type, or out of range.</exception>
    public static string Set(Cell cell, string name, string value) =>
        KnobSetter.Set(new Notebook([cell with { Line = 0 }]), new Dictionary<string, string> { [name] = value }).Cells[0].Source;

    /// <summary>All knobs of a notebook with their values.</summary>
    public static IReadOnlyDictionary<string, string> Values(IEnumerable<SessionCell> cells)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var knob in cells.SelectMany(cell => Of(cell.Current).Knobs)) values[knob.Name] = knob.Value;
        return values;
    }
}
