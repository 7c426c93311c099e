using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NotebookCourse.Player.Components;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Tests.Sessions;

namespace NotebookCourse.Player.Tests.Components;

public sealed class ExercisePanelTests : BunitContext
{
    private readonly OpenBook _book = new("Exercise.FairShares.Check((count, workers) => [])");

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _book.DisposeAsync();
    }

    [Fact]
    public void Solution_BeforeTheFirstTry_IsNotToBeHad()
    {
        var button = Show("FairShares").FindAll("button")[1];

        Assert.Equal("Show a solution", button.TextContent);
        Assert.True(button.HasAttribute("disabled"));
    }

    [Fact]
    public void Solution_AfterATry_IsShownWithItsReasons()
    {
        _book[0].Update(state => state with { Count = 1 });
        var panel = Show("FairShares");

        panel.FindAll("button")[1].Click();

        Assert.Contains("Exercise.FairShares.Check", panel.Find(".solution pre").TextContent);
        Assert.NotEmpty(panel.FindAll(".solution p"));
        Assert.Single(panel.FindAll("button"));
    }

    [Fact]
    public void Solution_AfterATryOnAnotherDay_IsToBeHad()
    {
        _book.Services.Progress.Note(OpenBook.Name, 0, null);

        Assert.False(Show("FairShares").FindAll("button")[1].HasAttribute("disabled"));
    }

    [Fact]
    public void Solution_ThatTheCourseLacks_IsSaidToBeMissing()
    {
        _book[0].Update(state => state with { Count = 1 });
        var panel = Show("NoSuch");

        panel.FindAll("button")[1].Click();

        Assert.Contains("no solution", panel.Find(".note").TextContent);
    }

    [Fact]
    public void Mark_ExerciseSolvedNowOrBefore_IsShown()
    {
        Assert.Empty(Show("FairShares").FindAll(".solved"));

        _book[0].Update(state => state with { Outputs = [new ShownValue("text/html", """<p data-exercise="FairShares" data-passed="true">""", null)] });
        Assert.Single(Show("FairShares").FindAll(".solved"));

        _book[0].ClearOutputs();
        _book.Services.Progress.Note(OpenBook.Name, 0, "FairShares");
        Assert.Single(Show("FairShares").FindAll(".solved"));
    }

    [Fact]
    public void Hint_AfterTheFirst_IsTheNext()
    {
        Assert.Equal("Hint", Show("FairShares").FindAll("button")[0].TextContent);

        _book[0].Update(state => state with { Hints = [new ShownValue("text/html", "first", null)] });

        var panel = Show("FairShares");
        Assert.Equal("Next hint", panel.FindAll("button")[0].TextContent);
        Assert.Single(panel.FindAll(".outputs .place"));
    }

    private IRenderedComponent<ExercisePanel> Show(string exercise)
    {
        if (Services.All(service => service.ServiceType != typeof(Player.Storage.ProgressStore))) Services.AddSingleton(_book.Services.Progress);
        return Render<ExercisePanel>(parameters => parameters
            .Add(panel => panel.Session, _book.Session)
            .Add(panel => panel.Cell, _book[0])
            .Add(panel => panel.Exercise, new Exercise(exercise)));
    }
}
