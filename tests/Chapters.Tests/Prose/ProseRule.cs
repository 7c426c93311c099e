using System.Globalization;
using System.Text.RegularExpressions;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Prose;

/// <summary>What every chapter tells its reader, whatever it is about.</summary>
internal static partial class ProseRule
{
    private const string Sources = "Where this comes from:";

    private const int MostCharacters = 110;

    /// <summary>Finds a first cell that is no prose, a title without the file's number, and a missing length.</summary>
    /// <param name="file">The notebook's path.</param>
    /// <param name="notebook">The notebook.</param>
    public static IEnumerable<string> Violations(string file, Notebook notebook)
    {
        if (notebook.Cells is not [{ Language: CellLanguage.Markdown } first, ..])
        {
            yield return "expected prose in the first cell";
            yield break;
        }

        var number = FileNumber().Match(Path.GetFileName(file));
        if (!number.Success)
            yield return "expected a file name such as 08-multiprocessing.dib";
        else if (!first.Source.StartsWith($"# {number.Groups[1]} · ", StringComparison.Ordinal))
            yield return $"expected the title to start with '# {number.Groups[1]} · '";

        if (ChapterFacts.Of(notebook).Minutes is null)
            yield return "expected a text such as '*35 minutes' in the first cell";
    }

    /// <summary>Finds links to files that are not there.</summary>
    /// <param name="folder">The folder of the notebook.</param>
    /// <param name="notebook">The notebook.</param>
    public static IEnumerable<string> BrokenLinks(string folder, Notebook notebook) =>
        from cell in notebook.Cells
        where cell.Language == CellLanguage.Markdown
        from Match match in Link().Matches(cell.Source)
        let target = match.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains(':') && !Path.Exists(Path.Combine(folder, target))
        select $"line {cell.Line}: there is no {target}";

    /// <summary>Finds chapters that prose sends its reader to, by their number, and that do not exist. Books have chapters, too; their names stand where the sources are.</summary>
    /// <param name="numbers">The numbers of the chapters that exist.</param>
    /// <param name="notebook">The notebook.</param>
    public static IEnumerable<string> MissingChapters(IReadOnlySet<int> numbers, Notebook notebook) =>
        from cell in notebook.Cells
        where cell.Language == CellLanguage.Markdown
        from Match match in ChapterNumbers().Matches(cell.Source.Split(Sources)[0])
        from Capture number in match.Groups[1].Captures
        where !numbers.Contains(int.Parse(number.Value, CultureInfo.InvariantCulture))
        select $"line {cell.Line}: there is no chapter {number.Value}";

    /// <summary>Finds cells that note a guess and hold it against the run: there the answer shows together with the guess.</summary>
    /// <param name="notebook">The notebook.</param>
    public static IEnumerable<string> GuessesBesideTheirAnswers(Notebook notebook) =>
        from cell in notebook.Cells
        where cell.Language is CellLanguage.CSharp or CellLanguage.FSharp
        where cell.Source.Contains("Predict.", StringComparison.Ordinal) && cell.Source.Contains(".Against(", StringComparison.Ordinal)
        select $"line {cell.Line}: expected the guess in a cell of its own, before the run";

    /// <summary>Finds guesses that stand below a figure of the very run that they are held against.</summary>
    /// <param name="notebook">The notebook.</param>
    public static IEnumerable<string> GuessesBelowTheirAnswers(Notebook notebook)
    {
        var code = notebook.Cells.Where(cell => cell.Language is CellLanguage.CSharp or CellLanguage.FSharp).ToList();
        return
            from cell in code
            from Match held in HeldAgainst().Matches(cell.Source)
            let guess = code.FindIndex(each => each.Source.Contains($"var {held.Groups["guess"].Value} = Predict.", StringComparison.Ordinal))
            where guess >= 0 && code.Take(guess).Any(before => Shows(before, held.Groups["run"].Value))
            select $"line {code[guess].Line}: expected the guess above the figures of {held.Groups["run"].Value}";
    }

    /// <summary>Finds lines of code that are cut off beside the prose: a page shows so many characters of a line.</summary>
    /// <param name="notebook">The notebook.</param>
    public static IEnumerable<string> LongLines(Notebook notebook) =>
        from cell in notebook.Cells
        where cell.Language != CellLanguage.Markdown
        from line in cell.Source.Split('\n').Index()
        where line.Item.Length > MostCharacters
        select $"line {cell.Line + line.Index}: expected at most {MostCharacters} characters, but it has {line.Item.Length}";

    /// <summary>Finds prose that gives the name of an exercise's property, where its number is what the reader sees.</summary>
    /// <param name="notebook">The notebook.</param>
    public static IEnumerable<string> HintsByName(Notebook notebook) =>
        from cell in notebook.Cells
        where cell.Language == CellLanguage.Markdown
        from Match match in HintByName().Matches(cell.Source)
        select $"line {cell.Line}: expected Exercise.Hint(\"1.1\") in place of {match.Value}";

    // A verdict tells no more than what it judges.
    private static bool Shows(Cell cell, string run)
    {
        var last = cell.Source.TrimEnd().Split('\n')[^1];
        return last.StartsWith($"{run}.", StringComparison.Ordinal) && !last.Contains(".Against(", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b[Cc]hapters?\s+(?:(?:,\s*|\s+and\s+|\s+to\s+)?(\d+))+")]
    private static partial Regex ChapterNumbers();

    [GeneratedRegex(@"^(?=\d\d-)0?(\d+)-[a-z0-9-]+\.dib$")]
    private static partial Regex FileNumber();

    [GeneratedRegex(@"\]\(\s*([^)\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<run>\w+)(?:\.\w+(?:\([^()]*\))?)*\.Against\((?<guess>\w+)\)")]
    private static partial Regex HeldAgainst();

    [GeneratedRegex(@"Exercise\.\w+\.Hint\(\)")]
    private static partial Regex HintByName();
}
