using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Exercises;

public class ExitTests
{
    // The process goes down, and nothing can be done about it; but the verdict should be there before. It is not: the page says only
    // that the process has ended, and its exit code. Explicit until that is mended.
    [Fact(Explicit = true)]
    public async Task Check_AnswerThatEndsTheProcess_NamesWhatEndsIt()
    {
        var notebook = DibFile.Parse(
            "#!csharp\n\n#!import ../lib/course.csx\n\n#!csharp\n\nExercise.Median.Check(times => { Environment.Exit(3); return 0; })\n", Repository.At("notebooks", "exit.dib"));

        var run = await NotebookPlayer.PlayAsync(notebook, stop: TestContext.Current.CancellationToken);

        Assert.Equal([new CheckedExercise("0.1", Passed: false)], CheckedExercise.In(run));
        Assert.Contains(run.Cells[^1].Outputs, output => output.Data.Values.Any(text => text.Contains("the code called Environment.Exit", StringComparison.Ordinal)));
    }
}
