using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Player.Components;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Storage;
using NotebookCourse.Player.Tests.Storage;

namespace NotebookCourse.Player.Tests.Components;

public sealed class RunsViewTests : BunitContext
{
    private static readonly Dictionary<string, string> Knobs = new() { ["threads"] = "4" };

    private readonly TemporaryData _data = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly RunStore _runs;
    private readonly OpenNotebooks _notebooks;

    public RunsViewTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        _runs = new RunStore(_data.Folder, _clock, _data.Broken);
        _notebooks = new OpenNotebooks(new SessionServices(new CourseFolder(Repository.At()), _data.Folder, _clock));
        Services.AddSingleton(_runs);
        Services.AddSingleton(_notebooks);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _notebooks.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public void Buttons_BeforeThePageHasItsConnection_CannotBePressed()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        Assert.All(Render<RunsView>().FindAll("button, input"), control => Assert.True(control.HasAttribute("disabled")));
    }

    [Fact]
    public void Runs_None_SaysHowToGetSome() => Assert.Contains("Nothing yet.", Render<RunsView>().Markup);

    [Fact]
    public void Runs_OfTwoQuestions_AreApartAndSayWhatWasMeasured()
    {
        Keep("Which lock?", 0.002);
        Keep("Which queue?", 0.5);

        var view = Render<RunsView>();

        Assert.Equal(["Which queue?", "Which lock?"], view.FindAll("h3").Select(heading => heading.TextContent));
        Assert.Contains("one <b>2.00 ms</b>", view.Markup);
        Assert.Contains("one <b>500 ms</b>", view.Markup);
        Assert.Contains("threads = 4", view.Markup);
        Assert.Contains("8 × Some processor", view.Markup);
        Assert.Equal("chapter/08-multiprocessing#c7", view.Find(".what a").GetAttribute("href"));
    }

    [Fact]
    public void Compare_IsOffered_WhenTwoAreChosen()
    {
        for (var run = 0; run < 3; run++) Keep("Which lock?", 1);
        var view = Render<RunsView>();

        Assert.Equal([(true, "none chosen")], [Offer(view)]);
        view.FindAll(".kept input")[0].Change(true);
        Assert.Equal((true, "one chosen"), Offer(view));
        view.FindAll(".kept input")[2].Change(true);
        Assert.Equal((false, "two chosen"), Offer(view));
        view.FindAll(".kept input")[1].Change(true);
        Assert.Equal((true, "3 chosen, two are wanted"), Offer(view));
        view.FindAll(".kept input")[1].Change(false);
        Assert.Equal((false, "two chosen"), Offer(view));
    }

    [Fact]
    public void Delete_AChosenRun_ForgetsItAndItsChoice()
    {
        Keep("Which lock?", 1);
        Keep("Which lock?", 2);
        var view = Render<RunsView>();
        view.FindAll(".kept input")[0].Change(true);

        view.FindAll("button").First(button => button.TextContent == "Delete").Click();

        Assert.Single(view.FindAll(".kept > li"));
        Assert.Contains("one <b>1.00 s</b>", view.Markup);
        Assert.Equal((true, "none chosen"), Offer(view));
        Assert.Single(_runs.Latest().Runs);
    }

    [Fact]
    public void Runs_OneIsDamaged_SaysWhichAndShowsTheOthers()
    {
        Keep("Which lock?", 1);
        File.WriteAllText(Path.Combine(_data.Folder.For("runs"), "20260101-000000-000-08-1.json"), "{ half");

        var view = Render<RunsView>();

        Assert.Contains("20260101-000000-000-08-1.json", view.Find("[role=alert]").TextContent);
        Assert.Single(view.FindAll(".kept > li"));
    }

    [Fact]
    public void Runs_MoreThanAPage_AreShownPageByPage()
    {
        for (var run = 0; run < 250; run++) Keep("Which lock?", 1);

        var view = Render<RunsView>();

        Assert.Equal(100, view.FindAll(".kept > li").Count);
        Assert.Contains("150 more are kept.", view.Markup);
        Older(view).Click();
        Older(view).Click();
        Assert.Equal(250, view.FindAll(".kept > li").Count);
        Assert.DoesNotContain("Show older runs", view.Markup);
    }

    private static AngleSharp.Dom.IElement Older(IRenderedComponent<RunsView> view) => view.FindAll("button").Single(button => button.TextContent == "Show older runs");

    private void Keep(string question, double seconds)
    {
        _runs.Save("08-multiprocessing", 7, Knobs, RunStoreTests.Written(question, seconds));
        _clock.Advance(TimeSpan.FromSeconds(1));
    }

    private static (bool Disabled, string Chosen) Offer(IRenderedComponent<RunsView> view) =>
        (view.Find("button.primary").HasAttribute("disabled"), view.Find(".choice [role=status]").TextContent);
}
