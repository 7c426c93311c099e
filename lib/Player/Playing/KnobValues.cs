using NotebookCourse.Notebooks;

namespace NotebookCourse.Player.Playing;

/// <summary>Sets knobs across several chapters: each value goes to every chapter that has such a knob.</summary>
internal static class KnobValues
{
    /// <summary>The chapters with the values set.</summary>
    /// <exception cref="PlayerException">No chapter has such a knob, or one refuses the value.</exception>
    public static IReadOnlyList<Chapter> Set(IReadOnlyList<Chapter> chapters, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
            return chapters;

        Require(values.Keys, chapters);
        return [.. chapters.Select(chapter => Set(chapter, values))];
    }

    private static Chapter Set(Chapter chapter, IReadOnlyDictionary<string, string> values)
    {
        if (chapter.Notebook is not { } notebook)
            return chapter;

        var own = KnobParser.Find(notebook)
            .Where(knob => values.ContainsKey(knob.Name))
            .Select(knob => knob.Name)
            .Distinct()
            .ToDictionary(name => name, name => values[name]);
        try
        {
            return chapter with { Notebook = KnobSetter.Set(notebook, own) };
        }
        catch (KnobException error)
        {
            throw new PlayerException(ExitCode.BadParameter, $"--set: {chapter.File}: {error.Message}", error);
        }
    }

    // A chapter may lack a knob that another has; a name that no chapter knows is a slip of the hand.
    private static void Require(IEnumerable<string> names, IReadOnlyList<Chapter> chapters)
    {
        var readable = chapters.Where(chapter => chapter.Notebook is not null).ToList();
        var knobs = readable.SelectMany(chapter => KnobParser.Find(chapter.Notebook!)).ToList();
        var unknown = names.Where(name => knobs.All(knob => knob.Name != name)).ToList();
        if (unknown.Count == 0 || readable.Count == 0)
            return;

        var known = knobs.Count == 0
            ? "there are no knobs to set."
            : $"the knobs are {string.Join("; ", knobs.Select(knob => $"{knob.Name} ({knob.RangeText})").Distinct())}.";
        throw new PlayerException(
            ExitCode.BadParameter, $"--set: there is no knob named {string.Join(", ", unknown)}; {known}");
    }
}
