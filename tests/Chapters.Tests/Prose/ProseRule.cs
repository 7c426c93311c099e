using System.Text.RegularExpressions;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Prose;

/// <summary>What every chapter tells its reader, whatever it is about.</summary>
internal static partial class ProseRule
{
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

    [GeneratedRegex(@"^(?=\d\d-)0?(\d+)-[a-z0-9-]+\.dib$")]
    private static partial Regex FileNumber();

    [GeneratedRegex(@"\]\(\s*([^)\s]+)")]
    private static partial Regex Link();
}
