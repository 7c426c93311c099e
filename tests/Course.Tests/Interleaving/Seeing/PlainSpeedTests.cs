using System.Diagnostics;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>How many schedules of plain code are run in a second; printed, not judged.</summary>
public sealed class PlainSpeedTests(ITestOutputHelper output)
{
    private const int Orders = 252, Times = 40, Samples = 9;

    [Fact(Explicit = true)]
    public void Explore_TwoActorsOfFivePlainAccesses_IsTimed()
    {
        var make = PlainCode.Compile("int a = 0, b = 0; Action five = () => { a = 1; b = a; a = b; }; return Scenario.Of(five, five).Giving(() => a + b);", optimised: true);
        var search = Search.Everything with { Reduces = false };
        Assert.Equal(Orders, Explorer.Explore(make, search).Runs);
        var perSecond = Enumerable.Range(0, Samples).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            for (var time = 0; time < Times; time++) Explorer.Explore(make, search);
            return Orders * Times / Stopwatch.GetElapsedTime(start).TotalSeconds;
        }).Order().ToList();
        output.WriteLine($"schedules a second: {perSecond[Samples / 2]:N0} ({perSecond[0]:N0} to {perSecond[^1]:N0})");
    }
}
