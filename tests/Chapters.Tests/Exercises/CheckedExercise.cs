using System.Text.RegularExpressions;
using NotebookCourse.Chapters.Tests.Playing;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Messages;

namespace NotebookCourse.Chapters.Tests.Exercises;

/// <summary>What the check of an exercise said in a notebook that was played.</summary>
/// <param name="Number">Such as "8.1".</param>
/// <param name="Passed">Whether the code in the cell is right.</param>
internal sealed partial record CheckedExercise(string Number, bool Passed)
{
    /// <summary>The checks of a run, in order.</summary>
    public static IReadOnlyList<CheckedExercise> In(NotebookRun run) =>
    [
        .. from cell in run.Cells
           from output in cell.Outputs
           from check in Of(output)
           select check,
    ];

    // A host that knows no messages takes the HTML alone: it names the exercise, and has a case in a table where the answer is wrong.
    private static IEnumerable<CheckedExercise> Of(CellOutput output) => CheckMessage.Of(output) is { } check
        ? [new(check.Number, check.Passed)]
        : from figure in FigureRule.Figures(output.Data.GetValueOrDefault("text/html", ""))
          let name = Name().Match(figure.GetAttribute("aria-label") ?? "")
          where name.Success
          select new CheckedExercise(name.Groups[1].Value, figure.QuerySelector("td") is null);

    [GeneratedRegex(@"^Exercise (\d+\.\d+) · ")]
    private static partial Regex Name();
}
