using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Exercises;

public class ExitTests
{
    // The process goes down, and nothing can be done about it; but the verdict is there before,
    // and no other cell has anything to do with it.
    [Theory]
    [InlineData("Exercise.Median.Check(times => { Environment.Exit(3); return 0; })", "0.1")]
    [InlineData("Exercise.LastSeat.Check(seats => { var sold = 0; return seat => { if (Thread.CurrentThread.Name != \"check\") Environment.Exit(3); return sold++ == 0; }; })", "4.1")]
    public async Task Check_AnswerThatEndsTheProcess_NamesWhatEndsItAndEndsInItsCell(string check, string number)
    {
        var notebook = DibFile.Parse($"#!csharp\n\n#!import {Repository.At("lib/course.csx")}\n\n#!csharp\n\n{check}\n\n#!csharp\n\n6 * 7\n", "exit.dib");

        var run = await NotebookPlayer.PlayAsync(notebook, stop: TestContext.Current.CancellationToken);

        Assert.Equal([new CheckedExercise(number, Passed: false)], CheckedExercise.In(run));
        Assert.Equal([CellStatus.Completed, CellStatus.KernelDied, CellStatus.NotRun], run.Cells.Select(cell => cell.Status));
        Assert.Contains("exit code 3", run.Cells[1].Error!.Message, StringComparison.Ordinal);
        Assert.Contains(run.Cells[1].Outputs, output => output.Data.Values.Any(text => text.Contains("the code called Environment.Exit", StringComparison.Ordinal)));
    }
}
