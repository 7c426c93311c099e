using System.Diagnostics;
using NotebookCourse.Notebooks;

namespace NotebookCourse.PlainHost;

/// <summary>Plays a notebook as other hosts do: cells in order, console and value taken when each is over, nothing updated.</summary>
internal static class PlainPlayer
{
    /// <summary>Plays up to the first cell that does not complete; those after it are not in the answer.</summary>
    public static async Task<IReadOnlyList<PlainCell>> PlayAsync(Notebook notebook)
    {
        var languages = new Dictionary<CellLanguage, IPlainLanguage> { [CellLanguage.CSharp] = new PlainScript(), [CellLanguage.FSharp] = new PlainFSharp() };
        var played = new List<PlainCell>();
        foreach (var cell in notebook.Cells)
        {
            played.Add(await PlayAsync(cell, languages));
            if (played[^1].Error is not null) break;
        }
        return played;
    }

    // Prose, HTML, scripts and diagrams go to the page as they are.
    private static Task<PlainCell> PlayAsync(Cell cell, Dictionary<CellLanguage, IPlainLanguage> languages) =>
        languages.TryGetValue(cell.Language, out var language) ? RunAsync(cell, language) : Task.FromResult(Unplayed(cell));

    private static async Task<PlainCell> RunAsync(Cell cell, IPlainLanguage language)
    {
        var (own, start) = (Console.Out, Stopwatch.GetTimestamp());
        using var text = new StringWriter();
        // A writer for each cell: what its threads write later lands nowhere.
        Console.SetOut(TextWriter.Synchronized(text));
        var shown = Unplayed(cell);
        try
        {
            if (await language.RunAsync(cell.Source) is { } value)
                shown = shown with { Interactive = InteractiveFormat.Show(value), Verso = VersoFormat.Show(value) };
        }
        // Whatever a cell throws is its own end and not the host's.
        catch (Exception thrown)
        {
            shown = shown with { Error = thrown.ToString() };
        }
        finally
        {
            Console.SetOut(own);
        }
        return shown with { Text = text.ToString(), Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds };
    }

    private static PlainCell Unplayed(Cell cell) => new(cell.Line, cell.Language.ToString(), null, "", null, null, 0);
}
