using System.Text.RegularExpressions;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Player.Sessions;

/// <summary>The exercise that a cell checks.</summary>
/// <param name="Name">Its name in the library, such as <c>FairShares</c>.</param>
public sealed partial record Exercise(string Name)
{
    /// <summary>The code that gives the next hint.</summary>
    public string HintCode => $"Exercise.{Name}.Hint()";

    /// <summary>The exercise of a cell; null if the cell checks none.</summary>
    public static Exercise? Of(Cell cell) =>
        cell.Language == CellLanguage.CSharp && Check().Match(cell.Source) is { Success: true } match ? new Exercise(match.Groups["name"].Value) : null;

    /// <summary>Whether what a cell shows says that its check found the exercise solved.</summary>
    public static bool IsSolved(CellState state) => state.Outputs.OfType<ShownValue>().Any(value => Passed().IsMatch(value.Content));

    [GeneratedRegex(@"\bExercise\.(?<name>\w+)\.Check\b")]
    private static partial Regex Check();

    [GeneratedRegex("""data-exercise="[^"]+" data-passed="true""")]
    private static partial Regex Passed();
}
