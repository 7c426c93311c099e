using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks.Messages;

namespace NotebookCourse.Chapters.Tests.Exercises;

/// <summary>What the check of an exercise said in a notebook that was played.</summary>
/// <param name="Number">Such as "8.1".</param>
/// <param name="Passed">Whether the code in the cell is right.</param>
internal sealed record CheckedExercise(string Number, bool Passed)
{
    /// <summary>The checks of a run, in order.</summary>
    public static IReadOnlyList<CheckedExercise> In(NotebookRun run) =>
    [
        .. from cell in run.Cells
           from output in cell.Outputs
           let check = CheckMessage.Of(output)
           where check is not null
           select new CheckedExercise(check.Number, check.Passed),
    ];
}
