using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Components;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Tests.Sessions;

namespace NotebookCourse.Player.Tests.Components;

public sealed class CellViewTests : BunitContext
{
    private const string Source = "int n = 4;   //@param {type:\"slider\", min:1, max:64}";

    private readonly OpenBook _book = new("var above = 1;", Source);
    private readonly List<string> _said = [];

    private SessionCell Cell => _book[1];

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _book.DisposeAsync();
    }

    [Fact]
    public void Cell_NeverRun_OffersToRun()
    {
        var view = Show();

        Assert.Equal("▶ Run", view.Find("button.run").TextContent);
        Assert.False(view.Find("button.run").HasAttribute("disabled"));
        Assert.Equal("", view.Find(".summary").TextContent);
        Assert.Equal("Cell 2, C#", view.Find("section").GetAttribute("aria-label"));
        Assert.Empty(view.FindAll(".mark, .outputs, .error"));
    }

    [Fact]
    public void Cell_ThatWaits_SaysSoAndCannotBeRunAgain()
    {
        var view = Show();

        Cell.Update(state => state with { Phase = CellPhase.Queued });

        Await(view, () => Assert.Equal("waits for its turn", view.Find(".summary").TextContent));
        Assert.True(view.Find("button.run").HasAttribute("disabled"));
        Assert.Contains("queued", view.Find("section").ClassList);
    }

    [Fact]
    public void Cell_ThatRuns_OffersToStop()
    {
        var view = Show();

        Cell.Update(state => state with { Phase = CellPhase.Running, Count = 3, StartedAt = System.Diagnostics.Stopwatch.GetTimestamp() });

        Await(view, () => Assert.StartsWith("run 3 · running for ", view.Find(".summary").TextContent));
        Assert.Equal("■ Stop", view.Find("button.run").TextContent);
        Assert.Contains("running", view.Find("section").ClassList);
        // Its clock ticks as long as it runs.
        Cell.Update(state => state with { Phase = CellPhase.Idle });
    }

    [Fact]
    public void Cell_ThatHasRun_SaysHowLongToEyesAndEars()
    {
        var view = Show();

        Cell.Update(state => state with { Count = 2, Status = CellStatus.Completed, Elapsed = TimeSpan.FromMilliseconds(12) });

        Await(view, () => Assert.Equal("run 2 · ran in 12 ms", view.Find(".summary").TextContent));
        Await(view, () => Assert.Equal(["Cell 2, C#: ran in 12 ms."], _said));
    }

    [Fact]
    public void Cell_ThatFailed_ShowsWhyAndOffersTheCellsAbove()
    {
        var view = Show();

        Cell.Update(state => state with { Count = 1, Status = CellStatus.CompileError, Error = new CellError("CS0103", "There is no above.", Line: 2, SourceLine: "  above") });

        Await(view, () => Assert.Contains("failed", view.Find("section").ClassList));
        Assert.Equal("There is no above.", view.Find(".error .message").TextContent);
        Assert.Equal("line 2", view.Find(".error button.link").TextContent);
        Assert.Equal("above", view.Find(".error pre code").TextContent);
        Assert.Contains("Run them, then this one", view.Find(".error").TextContent);
        Await(view, () => Assert.Equal(["Cell 2, C#: did not compile. There is no above."], _said));
    }

    [Fact]
    public void Cell_WithASyntaxError_DoesNotOfferTheCellsAbove()
    {
        var view = Show();

        Cell.Update(state => state with { Count = 1, Status = CellStatus.CompileError, Error = new CellError("CS1002", "; expected") });

        Await(view, () => Assert.Contains("; expected", view.Find(".error").TextContent));
        Assert.DoesNotContain("Run them", view.Find(".error").TextContent);
    }

    [Fact]
    public void Cell_ThatThrew_DoesNotOfferTheCellsAbove()
    {
        var view = Show();

        Cell.Update(state => state with { Count = 1, Status = CellStatus.Threw, Error = new CellError("Exception", "No.") });

        Await(view, () => Assert.Contains("No.", view.Find(".error").TextContent));
        Assert.DoesNotContain("Run them", view.Find(".error").TextContent);
    }

    [Fact]
    public void Cell_ThatIsStale_SaysSoAndDimsItsOutput()
    {
        var view = Show();

        Cell.Update(state => state with { Count = 1, Stale = true, Outputs = [Shown.Html("old")] });

        Await(view, () => Assert.Equal("out of date", view.Find(".mark.stale").TextContent));
        Assert.Contains("old", view.Find(".outputs").ClassList);
    }

    [Fact]
    public void Cell_ThatIsEdited_CanBeReset()
    {
        var view = Show();
        Assert.True(Button(view, "Back to the course's text").HasAttribute("disabled"));

        _book.Session.Edit(Cell, "int m = 1;");
        Await(view, () => Assert.Equal("edited", view.Find(".mark").TextContent));
        Assert.Empty(view.FindAll(".knob"));
        Button(view, "Back to the course's text").Click();

        Await(view, () => Assert.Empty(view.FindAll(".mark")));
        Assert.Equal(Source, Cell.State.Source);
        Assert.Single(view.FindAll(".knob"));
    }

    [Fact]
    public void Menu_WithOutputs_FoldsThemShowsThemAndClearsThem()
    {
        var view = Show();
        Assert.True(Button(view, "Fold the output away").HasAttribute("disabled"));
        Cell.Update(state => state with { Count = 1, Outputs = [Shown.Html("x")] });
        Await(view, () => Assert.Single(view.FindAll(".outputs")));

        Button(view, "Fold the output away").Click();
        Await(view, () => Assert.Empty(view.FindAll(".outputs")));
        view.Find(".folded button").Click();
        Await(view, () => Assert.Single(view.FindAll(".outputs")));
        Button(view, "Clear the output").Click();

        Await(view, () => Assert.Empty(view.FindAll(".outputs")));
        Assert.Empty(Cell.State.Outputs);
    }

    [Fact]
    public void Knob_SetToAValueThatFits_ChangesTheCodeAndRunsNothing()
    {
        var view = Show();

        view.Find(".knob input[type=number]").Change("9");

        Assert.StartsWith("int n = 9;", Cell.State.Source);
        Assert.Equal(KernelPhase.None, _book.Session.Phase);
        Await(view, () => Assert.Equal("9", view.Find(".knob input[type=range]").GetAttribute("value")));
    }

    [Fact]
    public void Knob_SetOutOfRange_SaysTheRangeUntilItFits()
    {
        var view = Show();

        view.Find(".knob input[type=number]").Change("99");

        Assert.Contains("n must be 1 to 64, but was 99.", view.Find(".complaint").TextContent);
        Assert.Equal(Source, Cell.State.Source);
        // Also when it fits because it is what stands in the code.
        view.Find(".knob input[type=number]").Change("4");
        Await(view, () => Assert.Empty(view.FindAll(".complaint")));
    }

    [Fact]
    public void Knob_FormThatCannotBeRead_IsToldAbove()
    {
        var view = Show();

        _book.Session.Edit(Cell, "int n = 4;   //@param {type:\"sldier\"}");

        Await(view, () => Assert.Contains("sldier", view.Find(".complaint").TextContent));
    }

    [Fact]
    public void Cell_OfAnEarlierDayThatDoesNotCompile_OffersTheCoursesText()
    {
        _book.Session.Edit(Cell, "int n = Renamed.Count;");
        Cell.Update(state => state with { FromEarlier = true, Count = 1, Status = CellStatus.CompileError, Error = new CellError("CS0103", "There is no Renamed.") });
        var view = Show();

        view.FindAll(".error button").Single(button => button.TextContent == "Back to the course's text").Click();

        Assert.Equal(Source, Cell.State.Source);
    }

    [Fact]
    public void Cell_WrittenTodayThatDoesNotCompile_DoesNotOfferTheCoursesText()
    {
        _book.Session.Edit(Cell, "int n = Renamed.Count;");
        Cell.Update(state => state with { Count = 1, Status = CellStatus.CompileError, Error = new CellError("CS0103", "There is no Renamed.") });

        Assert.DoesNotContain("course's text", Show().Find(".error").TextContent);
    }

    [Fact]
    public void Live_CellThatHasNotRun_SaysWhatItWaitsFor()
    {
        Assert.Empty(Show().FindAll(".waits"));

        _book.Session.Live = true;

        Assert.Contains("run this cell once", Show().Find(".waits").TextContent);
    }

    [Fact]
    public void Cell_WhoseTextTheDiskDidNotTake_SaysSo()
    {
        Cell.Update(state => state with { Edited = true, Unkept = true });

        Assert.Equal("not yet kept", Show().Find(".mark.unkept").TextContent);
    }

    [Fact]
    public void Cell_WithAGuessForAnotherValue_SaysSo()
    {
        Cell.Update(state => state with { Count = 1, GuessNote = "Your guess was made for n = 4." });

        Assert.Contains("made for n = 4", Show().Find(".note").TextContent);
    }

    [Fact]
    public void Cell_WhoseCourseTextChanged_SaysSo()
    {
        Cell.Update(state => state with { Edited = true, CourseChanged = true });

        Assert.Contains("The course has another text", Show().Find(".note").TextContent);
    }

    private IRenderedComponent<CellView> Show()
    {
        if (Services.All(service => service.ServiceType != typeof(Player.Storage.ProgressStore))) Services.AddSingleton(_book.Services.Progress);
        return Render<CellView>(parameters => parameters
            .Add(view => view.Session, _book.Session)
            .Add(view => view.Cell, Cell)
            .Add(view => view.Number, 2)
            .Add(view => view.Say, _said.Add));
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<CellView> view, string text) =>
        view.FindAll(".menu button").Single(button => button.TextContent == text);

    private static void Await(IRenderedComponent<CellView> view, Action assertion) => view.WaitForAssertion(assertion, OpenBook.Guard);
}
