namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed class TwoNotebooksTests(LiveCourse live) : LiveTest(live)
{
    [Fact]
    public async Task Cells_OfTwoNotebooks_RunAtTheSameTimeWithVariablesOfTheirOwn()
    {
        // Each waits for what the other one does: one after the other, neither would end.
        var waiting = await OpenAsync("var mine = 1;\nFile.WriteAllText(\"first\", \"\");\nwhile (!File.Exists(\"second\")) Thread.Sleep(1);", "mine");
        var answering = await OpenAsync("var mine = 2;\nwhile (!File.Exists(\"first\")) Thread.Sleep(1);\nFile.WriteAllText(\"second\", \"\");", "mine");

        await waiting.StartAsync(1);
        await answering.StartAsync(1);
        await waiting.EndAsync(1, before: 0);
        await answering.EndAsync(1, before: 0);

        await waiting.RunAsync(2);
        await answering.RunAsync(2);
        await AssertTextAsync(waiting.Output(2), "1");
        await AssertTextAsync(answering.Output(2), "2");
    }

    [Fact]
    public async Task Death_OfOneNotebooksProcess_LeavesTheOtherAlone()
    {
        var living = await OpenAsync("var kept = 41;", "kept + 1");
        var dying = await OpenAsync("Environment.Exit(3);");
        await living.RunAsync(1);

        await dying.RunAsync(1);

        await AssertVisibleAsync(dying.Error(1));
        await living.RunAsync(2);
        await AssertTextAsync(living.Output(2), "42");
    }

    [Fact]
    public async Task Pages_OfOneNotebook_ShowTheSameCells()
    {
        var chapter = Live.Course.Write("\"for both\"");
        var (one, other) = (await OpenAsync(Live.Player, chapter), await OpenAsync(Live.Player, chapter));

        await one.RunAsync(1);

        await AssertTextAsync(other.Output(1), "for both");
    }
}
