using NotebookCourse.Notebooks;
using NotebookCourse.Player.Sessions;

namespace NotebookCourse.Player.Tests.Sessions;

public sealed class ExerciseTests
{
    public static TheoryData<string, string> EveryExercise
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var file in Directory.EnumerateFiles(Repository.At("notebooks"), "*.dib"))
            {
                foreach (var exercise in NotebookFile.Read(file).Cells.Select(Exercise.Of).OfType<Exercise>()) all.Add(Path.GetFileName(file), exercise.Name);
            }
            return all;
        }
    }

    [Theory]
    [InlineData("Exercise.Median.Check(times => 1)", "Median")]
    [InlineData("using System.Threading;\n\nExercise.AtMost.Check(async (jobs, most) => { })", "AtMost")]
    [InlineData("var result = Exercise.FairShares.Check(Mine);", "FairShares")]
    public void Of_CellThatChecks_NamesTheExercise(string source, string name) => Assert.Equal(name, Exercise.Of(new Cell(CellLanguage.CSharp, source))?.Name);

    [Theory]
    [InlineData("Exercise.Median.Hint()")]
    [InlineData("MyExercise.Median.Check(1)")]
    [InlineData("Exercise.Median.Checked(1)")]
    [InlineData("")]
    public void Of_CellThatChecksNone_IsNone(string source) => Assert.Null(Exercise.Of(new Cell(CellLanguage.CSharp, source)));

    [Fact]
    public void Of_ProseAboutACheck_IsNone() => Assert.Null(Exercise.Of(new Cell(CellLanguage.Markdown, "Run `Exercise.Median.Check(1)`.")));

    [Theory]
    [InlineData("""<div data-exercise="Median" data-passed="true">Right.</div>""", true)]
    [InlineData("""<div data-exercise="Median" data-passed="false">Wrong.</div>""", false)]
    [InlineData("""data-passed="true" """, false)]
    public void IsSolved_WhatTheCheckShows_Decides(string html, bool solved) =>
        Assert.Equal(solved, Exercise.IsSolved(new CellState { Source = "", Outputs = [new ShownValue("text/html", html, null)] }));

    [Fact]
    public void IsSolved_TextThatTheLearnerWrote_IsNoProof()
    {
        using var log = new TextLog("nowhere");
        log.Append("""data-exercise="Median" data-passed="true" """);

        Assert.False(Exercise.IsSolved(new CellState { Source = "", Outputs = [new ShownText(log)] }));
    }

    [Theory]
    [MemberData(nameof(EveryExercise))]
    public void Find_ExerciseOfTheCourse_HasASolutionWithItsReasons(string chapter, string name)
    {
        var notebook = NotebookFile.Read(Repository.At("notebooks", chapter));

        var solution = Solution.Find(notebook, new Exercise(name));

        Assert.NotNull(solution);
        Assert.NotEmpty(solution.Prose);
        Assert.Contains($"Exercise.{name}.Check(", solution.Code.Source);
    }

    [Fact]
    public void Find_UnknownExercise_IsNone() =>
        Assert.Null(Solution.Find(NotebookFile.Read(Repository.At("notebooks", "00-start-here.dib")), new Exercise("NoSuch")));

    [Fact]
    public void Find_ChapterWithoutSolutions_IsNone() =>
        Assert.Null(Solution.Find(new Notebook([], Path.Combine(Path.GetTempPath(), "no-such-chapter.dib")), new Exercise("Median")));
}
