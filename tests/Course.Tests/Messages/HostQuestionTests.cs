using NotebookCourse.EntryPoint;
using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Notebooks.Messages;
using NotebookCourse.Tests.Experiments;
using NotebookCourse.Topics.Measuring;

namespace NotebookCourse.Tests.Messages;

public sealed class HostQuestionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("asked-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Library_WhenLoaded_OffersToAnswer()
    {
        var answer = Assert.IsType<Func<string, object?>>(AppContext.GetData("NotebookCourse.Answer"));

        Assert.IsType<Hint>(answer(Question.Hint("TreeSum").ToString()));
    }

    [Fact]
    public void Library_WhenACopyOfItIsMeasuredCold_AnswersItself()
    {
        FirstRuns.Take(runs: 2);

        Assert.IsType<Hint>(((Func<string, object?>)AppContext.GetData("NotebookCourse.Answer")!)(Question.Hint("Median").ToString()));
    }

    [Fact]
    public void Answer_Runs_IsAChartOfOneOrOfTwo()
    {
        string[] files = [Path.Combine(_folder, "one.json"), Path.Combine(_folder, "other.json")];
        foreach (var file in files) ComparisonTests.Of([1, 2], [3]).Save(file);

        Assert.Equal(RunFile.Open(files[0]).Chart().ToString(), HostQuestions.Answer(Question.Runs(files[0]).ToString()).ToString());
        Assert.Contains(FiguresWords.TwoRuns, HostQuestions.Answer(Question.Runs(files[0], files[1]).ToString()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_Machine_IsItsCard() => Assert.IsAssignableFrom<Figure>(HostQuestions.Answer(Question.Machine.ToString()));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"version":1,"ask":"weather"}""")]
    [InlineData("""{"version":1,"ask":"hint"}""")]
    [InlineData("""{"version":1,"ask":"hint","exercise":"NoSuch"}""")]
    [InlineData("""{"version":1,"ask":"runs","files":[]}""")]
    [InlineData("""{"version":2,"ask":"machine"}""")]
    public void Answer_WhatNobodyCanAnswer_SaysWhy(string question) =>
        Assert.NotEmpty(Assert.Throws<ArgumentException>(() => HostQuestions.Answer(question)).Message);
}
