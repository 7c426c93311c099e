using NotebookCourse.Notebooks.Folding;
using NotebookCourse.Notebooks.Messages;

namespace NotebookCourse.Player.Sessions;

/// <summary>Finds the cells that hold a guess against a run with other knobs than those for which it was made.</summary>
public static class Guesses
{
    /// <summary>Whether a cell has noted a guess.</summary>
    public static bool IsIn(CellState cell) => cell.Outputs.OfType<FoldedValue>().Any(value => PredictionMessage.Of(value.Output) is not null);

    /// <summary>What is to be said under a cell; null if its guess was made for it, or it has none.</summary>
    /// <param name="cells">The cells of the notebook.</param>
    /// <param name="index">The cell's place.</param>
    public static string? NoteFor(IReadOnlyList<SessionCell> cells, int index)
    {
        if (cells[index].State is not { RanSource: { } ran } state || IsIn(state)) return null;
        var used = CellNames.Used(ran);
        var guess = cells.Take(index).LastOrDefault(each => each.State is { GuessKnobs: not null, RanSource: { } source } && CellNames.Given(source).Overlaps(used));
        if (guess is null) return null;
        var moved = KnobsBehind(cells, index, guess)
            .Where(knob => guess.State.GuessKnobs!.TryGetValue(knob.Key, out var then) && then != knob.Value)
            .Select(knob => (Then: $"{knob.Key} = {guess.State.GuessKnobs![knob.Key]}", Now: $"{knob.Key} = {knob.Value}"))
            .ToList();
        return moved.Count == 0
            ? null
            : $"Your guess was made for {string.Join(", ", moved.Select(each => each.Then))}. It does not count for {string.Join(", ", moved.Select(each => each.Now))}: guess anew, run the cell of the guess, then this one.";
    }

    // The knobs of the cell and of those above whose names it uses, directly or through others. The guess has knobs of its own.
    private static SortedDictionary<string, string> KnobsBehind(IReadOnlyList<SessionCell> cells, int index, SessionCell guess)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var knobs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var place = index; place >= 0; place--)
        {
            var (cell, ran) = (cells[place], cells[place].State.RanSource);
            if (ran is null || cell == guess || (place < index && !CellNames.Given(ran).Overlaps(names))) continue;
            names.UnionWith(CellNames.Used(ran));
            foreach (var knob in SessionKnobs.Of(cell.Original with { Source = ran }).Knobs) knobs.TryAdd(knob.Name, knob.Value);
        }
        return knobs;
    }
}
