using NotebookCourse.Figures;
using NotebookCourse.Topics.Threads;
using NotebookCourse.Topics.Threads.Figures;

namespace NotebookCourse.Tests.Topics.Threads.Figures;

public class ProcessorsFigureTests
{
    [Fact]
    public void Chart_TwoProcesses_DrawsAWaveForEachThreadInTheBoxOfItsProcessor()
    {
        var figure = new ThreadSnapshot(4, 9, [
            new(30, "mine", true, [new(0, true), new(1, false), new(1, false)]),
            new(40, "other", false, [new(1, false)])]).Chart();

        Assert.Equal("processor 0: mine 30 (this one) with 1\nprocessor 1: mine 30 (this one) with 2, other 40 with 1", figure.Alternative);
        Assert.StartsWith("A wave is a thread, in the box of the processor on which it ran last. Processes that can be seen from here: 9. Drawn: 2, with 4 threads. At the moment of the look 1 of these ran", figure.Caption);
        // Four threads, and two in the legend.
        Assert.Equal(6, Count(figure, "<svg class=\"nc-wave"));
        Assert.Equal(2, Count(figure, "nc-wave nc-runs"));
    }

    [Fact]
    public void Chart_ManyThreads_AreCountedWhereTheyAreNotDrawn()
    {
        var figure = new ThreadSnapshot(1, 1, [new(30, "mine", true, [.. Enumerable.Range(0, 50).Select(thread => new PlacedThread(0, thread < 3))])]).Chart();

        Assert.Equal(8 + 2, Count(figure, "<svg class=\"nc-wave"));
        Assert.Equal(3 + 1, Count(figure, "nc-wave nc-runs"));
        Assert.Contains(" +42<", figure.ToHtml());
    }

    [Fact]
    public void Chart_ManyProcessors_SaysWhatIsLeftOut()
    {
        var figure = new ThreadSnapshot(128, 1, [new(30, "mine", true, [.. Enumerable.Range(0, 100).Select(thread => new PlacedThread(thread, false))])]).Chart();

        Assert.EndsWith("Drawn are 16 of 100 processors.", figure.Caption);
        Assert.Equal(16, Count(figure, "<b>processor "));
        Assert.Contains("<td>100 of them</td>", figure.ToHtml());
    }

    [Fact]
    public void Chart_SilentSystem_SaysSo()
    {
        var figure = new ThreadSnapshot(4, 1, [new(30, "mine", true, [new(null, null), new(null, null)])]).Chart();

        Assert.StartsWith("This process has 2 threads. On which processor", figure.Caption);
        Assert.Contains("not told here", figure.ToHtml());
    }

    [Fact]
    public void Chart_NameWithMarkup_IsText() =>
        Assert.DoesNotContain("<script>alert", new ThreadSnapshot(1, 1, [new(30, "<script>alert", true, [new(0, true)])]).Chart().ToHtml());

    private static int Count(Figure figure, string part) => figure.ToHtml().Split(part).Length - 1;
}
