using Bunit;
using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Folding;
using NotebookCourse.Player.Components;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Tests.Sessions;
using NotebookCourse.Player.Tests.Storage;

namespace NotebookCourse.Player.Tests.Components;

public sealed class OutputTests : BunitContext
{
    private readonly TemporaryData _data = new();
    private readonly OutputLog _log;

    public OutputTests() => _log = new OutputLog(Path.Combine(_data.Folder.For("spool"), "c0-0.txt"));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _log.Dispose();
        _data.Dispose();
    }

    [Fact]
    public void Text_ThatIsShort_IsShownWholeAndAsText()
    {
        _log.Append("<b>one</b>\ntwo\n");

        var text = Show();

        Assert.Equal("<b>one</b>\ntwo\n", Assert.Single(text.FindAll("pre")).TextContent);
        Assert.Empty(text.FindAll(".gap, .save"));
    }

    [Fact]
    public void Text_ThatIsLong_HasAGapAndALinkToAllOfIt()
    {
        for (var line = 0; line < 50_000; line++) _log.Append($"{line}\n");

        var text = Show();

        Assert.StartsWith("0\n1\n", text.FindAll("pre")[0].TextContent, StringComparison.Ordinal);
        Assert.EndsWith("\n49999\n", text.FindAll("pre")[1].TextContent, StringComparison.Ordinal);
        Assert.Matches("^… [0-9]{2},[0-9]{3} lines left out …$", text.Find(".gap").TextContent);
        var link = text.Find(".save a");
        Assert.Equal("/output/08/3/0.txt", link.GetAttribute("href"));
        Assert.True(link.HasAttribute("download"));
        Assert.Contains("0.3 million characters", text.Find(".save").TextContent);
    }

    [Fact]
    public void Text_OfOneLongLine_HasAGapToo()
    {
        _log.Append(new string('x', 2 * OutputLog.HalfCharacters + 5));

        var text = Show();

        Assert.Equal("… 5 characters left out …", text.Find(".gap").TextContent);
        Assert.Single(text.FindAll(".save a"));
    }

    [Fact]
    public void Text_ThatTheDiskDidNotTake_SaysWhatIsLost()
    {
        File.WriteAllText(_data.Folder.For("spool"), "");
        for (var line = 0; line < 50_000; line++) _log.Append($"{line}\n");

        var text = Show();

        Assert.StartsWith("0\n1\n", text.FindAll("pre")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("What is left out is lost", text.Find(".save").TextContent, StringComparison.Ordinal);
        Assert.Empty(text.FindAll(".save a"));
    }

    [Fact]
    public void Text_ThatGrows_IsShownAnew()
    {
        _log.Append("one");
        var text = Show();

        _log.Append(", two");
        text.Render(parameters => parameters.Add(output => output.Running, false));

        Assert.Equal("one, two", text.Find("pre").TextContent);
    }

    [Fact]
    public void Text_OfACellThatRuns_FollowsItsEnd()
    {
        Assert.Contains("following", Render<TextOutput>(parameters => parameters.Add(output => output.Log, _log).Add(output => output.Running, true)).Find(".written").ClassList);
        Assert.DoesNotContain("following", Show().Find(".written").ClassList);
    }

    [Fact]
    public void Text_OfStandardError_LooksLikeIt()
    {
        _log.Append("no such file");

        var list = Render<OutputList>(parameters => parameters.Add(each => each.Outputs, [new FoldedText(CellOutputKind.ErrorText, _log)]));

        Assert.Contains("errors", list.Find(".written").ClassList);
        Assert.Contains("Errors", list.Find(".written").GetAttribute("aria-label"));
        Assert.DoesNotContain("errors", Show().Find(".written").ClassList);
    }

    [Fact]
    public void Text_ForATerminal_ReadsAsThere()
    {
        _log.Append("10 %\r20 %\r\e[32m100 %\e[0m\n");

        Assert.Equal("100 %\n", Show().Find("pre").TextContent);
    }

    [Fact]
    public void List_OfNothing_TakesNoRoom() => Assert.Equal("", Render<OutputList>(parameters => parameters.Add(list => list.Outputs, [])).Markup.Trim());

    [Fact]
    public void List_OfTextsAndValues_KeepsTheirOrderAndPlaces()
    {
        _log.Append(new string('\n', 200_000));

        var list = Render<OutputList>(parameters => parameters
            .Add(each => each.Outputs, [Shown.Html("a"), new FoldedText(CellOutputKind.Text, _log), Shown.Html("b")])
            .Add(each => each.Address, "/output/08/3"));

        Assert.Equal(["place", "written", "save", "place"], list.FindAll(".place, .written, .save").Select(element => element.ClassList[0]!));
        Assert.Equal("/output/08/3/1.txt", list.Find(".save a").GetAttribute("href"));
        Assert.DoesNotContain("old", list.Find(".outputs").ClassList);
    }

    [Fact]
    public void List_OfAnEarlierText_IsDimmed() => Assert.Contains("old", Render<OutputList>(parameters => parameters
        .Add(list => list.Outputs, [Shown.Html("a")]).Add(list => list.Old, true)).Find(".outputs").ClassList);

    private IRenderedComponent<TextOutput> Show() => Render<TextOutput>(parameters => parameters.Add(output => output.Log, _log).Add(output => output.Address, "/output/08/3/0.txt"));
}
