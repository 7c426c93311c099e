using Microsoft.DotNet.Interactive.Formatting;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Interleaving;
using NotebookCourse.Recording;
using NotebookCourse.Tests.Experiments;
using NotebookCourse.Topics.Deadlocks;
using NotebookCourse.Topics.Races;

namespace NotebookCourse.Tests.Figures;

/// <summary>Results in which a cell ends, as hosts show them that know us by names alone.</summary>
public class ResultFiguresTests
{
    public static TheoryData<string> Results => ["exploration", "schedule", "tree", "stress", "timeline", "comparison", "curves", "kept run", "two runs"];

    private static Dictionary<string, (object Result, Figure Figure)> All
    {
        get
        {
            var found = Explorer.Explore(Programs.UnsafeCounter(2, 1));
            var stress = new StressRun(3, 3, new Dictionary<Outcome, long> { [found.Classes[0].Outcome] = 3 }, []);
            var run = ComparisonTests.Named(("one", [1, 1, 1]), ("other", [2, 2, 2]));
            var curves = new Curves("threads", [new Curve("way", [new(1, "one"), new(2, "other")])], run);
            var kept = new KeptRun(run, null);
            var recorder = new Recorder(workers: 1);
            recorder.Lanes[0].Enter(Activity.Running);
            var timeline = recorder.Timeline();
            return new()
            {
                ["exploration"] = (found, found.Chart()),
                ["schedule"] = (found.Shortest(1), found.Shortest(1).Chart()),
                ["tree"] = (found.Tree(), found.Tree().Chart()),
                ["stress"] = (stress, stress.Chart()),
                ["timeline"] = (timeline, timeline.Chart()),
                ["comparison"] = (run, run.Chart()),
                ["curves"] = (curves, curves.Chart()),
                ["kept run"] = (kept, kept.Chart()),
                ["two runs"] = (kept.ComparedWith(kept), kept.ComparedWith(kept).Chart()),
            };
        }
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void Cell_EndsInAResult_ShowsItsFigure(string name)
    {
        var (result, figure) = All[name];

        Assert.Equal(["text/html"], Formatter.GetPreferredMimeTypesFor(result.GetType()));
        Assert.Equal(figure.ToString(), result.ToDisplayString("text/plain"));
        Assert.StartsWith("<figure class=\"nc-figure\"", result.ToDisplayString("text/html"), StringComparison.Ordinal);
        // For hosts that look for this method.
        Assert.Contains(NotebookCourse.Figures.Html.Text(figure.Caption), (string)result.GetType().GetMethod("ToHtml", Type.EmptyTypes)!.Invoke(result, null)!, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_AllThatSayThatTheyAreShown_HaveAFigure() =>
        Assert.Equal(
            typeof(Figure).Assembly.GetExportedTypes().Where(type => type != typeof(Figure) && type.IsDefined(typeof(TypeFormatterSourceAttribute), inherit: false)).Select(type => type.Name).Order(StringComparer.Ordinal),
            All.Values.Select(each => each.Result.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Cell_EndsInATreeThatIsTooLargeForAPicture_ShowsAProgramToPlay()
    {
        var tree = Explorer.Tree(Philosophers.LeftFirst(3));

        Assert.Contains("You are the scheduler", tree.ToHtml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 3, false, "3 runs on real threads ended in one way. ")]
    [InlineData(3, 10, false, "3 runs on real threads ended in one way. You asked for 10, but the time ran out first. ")]
    [InlineData(1, 10, true, "One run on real threads ended in one way. Then a run did not end, and was given up. ")]
    [InlineData(0, 10, true, "The first run did not end, and was given up. ")]
    public void Chart_StressAlone_SaysWhatItShowsAndThatItMayNotBeAll(int times, int asked, bool gaveUp, string expected)
    {
        Dictionary<Outcome, long> counts = [];
        if (times > 0) counts[new Outcome(OutcomeKind.Completed, 2, "2")] = times;

        var caption = new StressRun(times, asked, counts, [], gaveUp).Chart().Caption;

        Assert.StartsWith(expected, caption, StringComparison.Ordinal);
        Assert.EndsWith("Other ways to end may be possible: an exploration looks for all of them.", caption, StringComparison.Ordinal);
    }
}
