using System.Text.RegularExpressions;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Exercises;

/// <summary>
/// Every exercise that a notebook announces is checked in it, and nothing else is: a chapter's stubs fail, and the
/// solutions pass.
/// </summary>
internal static partial class ExerciseRule
{
    /// <summary>The numbers in headings such as "### Exercise 8.1 · Fair shares".</summary>
    public static IReadOnlyList<string> Announced(Notebook notebook) =>
    [
        .. from cell in notebook.Cells
           where cell.Language == CellLanguage.Markdown
           from Match match in Heading().Matches(cell.Source)
           select match.Groups[1].Value,
    ];

    /// <summary>Finds exercises without a check, checks without an exercise, and checks that end otherwise than they should.</summary>
    public static IEnumerable<string> Violations(IReadOnlyList<string> announced, IReadOnlyList<CheckedExercise> checks, bool shouldPass)
    {
        if (!announced.SequenceEqual(checks.Select(check => check.Number)))
            yield return $"headings announce the exercises [{string.Join(", ", announced)}], but the cells check [{string.Join(", ", checks.Select(check => check.Number))}]";
        foreach (var check in checks.Where(check => check.Passed != shouldPass))
            yield return $"exercise {check.Number} {(shouldPass ? "fails its check, although this is its solution" : "passes its check before the learner has done anything")}";
    }

    [GeneratedRegex(@"^#{2,3} Exercise (\d+\.\d+) · \S", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
