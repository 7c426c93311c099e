using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Folding;
using NotebookCourse.Notebooks.Messages;
using NotebookCourse.Player.Components;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Tests.Sessions;

namespace NotebookCourse.Player.Tests.Components;

public sealed class ExercisePanelTests : BunitContext
{
    private const string Stub = "Exercise.FairShares.Check((count, workers) => [])";
    private const string Mine = "Exercise.FairShares.Check((count, workers) => [new(0, count)])";

    private readonly OpenBook _book = new(Stub);

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _book.DisposeAsync();
    }

    [Fact]
    public void Solution_BeforeTheFirstTry_IsNotToBeHad()
    {
        var button = Show(Shown.FairShares).FindAll("button")[1];

        Assert.Equal("Show a solution", button.TextContent);
        Assert.True(button.HasAttribute("disabled"));
    }

    // Run all submits what the course wrote: that is nobody's try.
    [Theory]
    [InlineData(Stub)]
    [InlineData("")]
    [InlineData("1 + 1")]
    public void Solution_AfterARunOfTheStubOrOfNoCheck_IsNotToBeHad(string ran)
    {
        _book.Services.Progress.Note(OpenBook.Name, 0, null);
        _book[0].Update(state => state with { Count = 1, RanSource = ran });

        Assert.True(Show(Shown.FairShares).FindAll("button")[1].HasAttribute("disabled"));
    }

    [Fact]
    public void Solution_StubRunAgainAfterATry_StaysToBeHad()
    {
        _book[0].Update(state => state with { Count = 1, RanSource = Mine });
        var panel = Show(Shown.FairShares);
        _book[0].Update(state => state with { Count = 2, RanSource = Stub });
        panel.Render();

        Assert.False(panel.FindAll("button")[1].HasAttribute("disabled"));
    }

    [Fact]
    public void Solution_AfterATry_IsShownWithItsReasons()
    {
        _book[0].Update(state => state with { Count = 1, RanSource = Mine });
        var panel = Show(Shown.FairShares);

        panel.FindAll("button")[1].Click();

        Assert.Contains("Exercise.FairShares.Check", panel.Find(".solution pre").TextContent);
        Assert.NotEmpty(panel.FindAll(".solution p"));
        Assert.Single(panel.FindAll("button"));
    }

    [Fact]
    public void Solution_AfterATryOnAnotherDay_IsToBeHad()
    {
        _book[0].Update(state => state with { Source = Mine, Edited = true });
        _book.Services.Progress.Note(OpenBook.Name, 0, null);

        Assert.False(Show(Shown.FairShares).FindAll("button")[1].HasAttribute("disabled"));
    }

    [Fact]
    public void Solution_ThatTheCourseLacks_IsSaidToBeMissing()
    {
        _book[0].Update(state => state with { Count = 1, RanSource = "Exercise.NoSuch.Check(1)" });
        var panel = Show(Shown.FairShares with { Id = "NoSuch", Mark = "Exercise.NoSuch.Check" });

        panel.FindAll("button")[1].Click();

        Assert.Contains("no solution", panel.Find(".note").TextContent);
    }

    [Fact]
    public void Mark_ExerciseSolvedNowOrBefore_IsShown()
    {
        Assert.Empty(Show(Shown.FairShares).FindAll(".solved"));

        _book[0].Update(state => state with { Outputs = [Shown.Check("FairShares", passed: true)] });
        Assert.Single(Show(Shown.FairShares).FindAll(".solved"));

        _book[0].ClearOutputs();
        _book.Services.Progress.Note(OpenBook.Name, 0, "FairShares");
        Assert.Single(Show(Shown.FairShares).FindAll(".solved"));
    }

    [Fact]
    public void Mark_CheckThatFailedOrIsOfAnotherExercise_IsNotShown()
    {
        _book[0].Update(state => state with { Outputs = [Shown.Check("FairShares", passed: false), Shown.Check("Median", passed: true)] });

        Assert.Empty(Show(Shown.FairShares).FindAll(".solved"));
    }

    [Fact]
    public void Mark_TextThatTheLearnerWrote_IsNoProof()
    {
        var written = new OutputLog("nowhere");
        written.Append(Shown.Check("FairShares", passed: true).Output.Data[MessageTypes.Check]);
        _book[0].Update(state => state with { Outputs = [new FoldedText(CellOutputKind.Text, written)] });

        Assert.Empty(Show(Shown.FairShares).FindAll(".solved"));
    }

    [Fact]
    public void Panel_OfAnExercise_SaysWhichToThoseWhoCannotSeeIt() =>
        Assert.Equal("Exercise 8.1, Fair shares", Show(Shown.FairShares).Find(".helps").GetAttribute("aria-label"));

    [Fact]
    public void Hint_AfterTheFirst_IsTheNext()
    {
        Assert.Equal("Hint", Show(Shown.FairShares).FindAll("button")[0].TextContent);

        _book[0].Update(state => state with { Hints = [Shown.Html("first")] });

        var panel = Show(Shown.FairShares);
        Assert.Equal("Next hint", panel.FindAll("button")[0].TextContent);
        Assert.Single(panel.FindAll(".outputs .place"));
    }

    [Fact]
    public void Hint_AfterTheLast_IsNotToBeHadAndSaysSo()
    {
        _book[0].Update(state => state with { Hints = [.. Enumerable.Repeat(Shown.Html("hint"), Shown.FairShares.Hints)] });

        var panel = Show(Shown.FairShares);

        Assert.True(panel.FindAll("button")[0].HasAttribute("disabled"));
        Assert.Contains("that was the last one", panel.Find(".helps").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<ExercisePanel> Show(ExerciseEntry exercise)
    {
        if (Services.All(service => service.ServiceType != typeof(Player.Storage.ProgressStore))) Services.AddSingleton(_book.Services.Progress);
        return Render<ExercisePanel>(parameters => parameters
            .Add(panel => panel.Session, _book.Session)
            .Add(panel => panel.Cell, _book[0])
            .Add(panel => panel.Exercise, exercise));
    }
}
