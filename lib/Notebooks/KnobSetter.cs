namespace NotebookCourse.Notebooks;

/// <summary>Sets knobs by rewriting their literals in the source; every other character stays.</summary>
public static class KnobSetter
{
    /// <summary>The notebook with knobs set. A name that several cells declare is set in each of them.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="values">Values by name; numbers in invariant form.</param>
    /// <exception cref="KnobException">There is no such knob, or a value is of another type or out of range; nothing is set then.</exception>
    /// <exception cref="NotebookException">A knob of the notebook cannot be understood.</exception>
    public static Notebook Set(Notebook notebook, IReadOnlyDictionary<string, string> values)
    {
        var knobs = KnobParser.Find(notebook);
        foreach (var name in values.Keys.Where(name => knobs.All(knob => knob.Name != name)))
            throw new KnobException($"there is no knob named {name}; {Known(knobs)}");

        var asked = knobs.Where(knob => values.ContainsKey(knob.Name)).ToList();
        foreach (var knob in asked)
        {
            if (KnobValue.Check(knob, values[knob.Name]) is { } complaint)
                throw new KnobException(complaint);
        }

        return asked.GroupBy(knob => knob.CellIndex).Aggregate(notebook, (changed, cell) =>
            changed.WithCell(cell.Key, Rewrite(notebook.Cells[cell.Key].Source, cell, values)));
    }

    // From the last to the first, so that the places of those still to come stay true.
    private static string Rewrite(string source, IEnumerable<Knob> knobs, IReadOnlyDictionary<string, string> values)
    {
        foreach (var knob in knobs.OrderByDescending(knob => knob.Literal.Start))
        {
            var literal = knob.Literal.Write(knob.CSharpType, KnobValue.Canonical(knob.CSharpType, values[knob.Name])!);
            source = source.Remove(knob.Literal.Start, knob.Literal.Length).Insert(knob.Literal.Start, literal);
        }

        return source;
    }

    private static string Known(IReadOnlyList<Knob> knobs) => knobs.Count == 0
        ? "this notebook has none."
        : $"the knobs are {string.Join("; ", knobs.Select(knob => $"{knob.Name} ({knob.RangeText})").Distinct())}.";
}
