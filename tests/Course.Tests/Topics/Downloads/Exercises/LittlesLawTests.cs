using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Downloads.Exercises;

namespace NotebookCourse.Tests.Topics.Downloads.Exercises;

public class LittlesLawTests
{
    internal static readonly LittlesLaw Solution = new(
        InFlight: (perSecond, milliseconds) => (int)Math.Ceiling(perSecond * milliseconds / 1000.0),
        PerSecond: (inFlight, milliseconds) => inFlight * 1000.0 / milliseconds);

    public static TheoryData<string, LittlesLaw> RightOnes => new()
    {
        { "doubles", Solution },
        { "whole numbers", Solution with { InFlight = (perSecond, milliseconds) => (perSecond * milliseconds + 999) / 1000 } },
        { "seconds first", Solution with { PerSecond = (inFlight, milliseconds) => inFlight / (milliseconds / 1000.0) } },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, LittlesLaw right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.LittlesLaw.Check(right));
    }

    public static TheoryData<string, LittlesLaw, string[]> WrongOnes => new()
    {
        { "rounded down", Solution with { InFlight = (perSecond, milliseconds) => perSecond * milliseconds / 1000 }, ["1 request a second wanted, each takes 1\u00a0ms", "Expected: 1 in flight Came out: 0 in flight"] },
        { "rounded to the nearest", Solution with { InFlight = (perSecond, milliseconds) => (int)Math.Round(perSecond * milliseconds / 1000.0) }, ["Came out: 0 in flight"] },
        { "always one more", Solution with { InFlight = (perSecond, milliseconds) => perSecond * milliseconds / 1000 + 1 }, ["10 requests a second wanted, each takes 1000\u00a0ms", "Came out: 11 in flight"] },
        { "dust rounded up", Solution with { InFlight = (perSecond, milliseconds) => (int)Math.Ceiling(perSecond * (milliseconds / 1000.0)) }, ["100 requests a second wanted, each takes 70\u00a0ms", "Came out: 8 in flight"] },
        { "forgot the unit", Solution with { InFlight = (perSecond, milliseconds) => perSecond * milliseconds }, ["Came out: 10000 in flight"] },
        { "inverse in whole numbers", Solution with { PerSecond = (inFlight, milliseconds) => inFlight * 1000 / milliseconds }, ["100 in flight, each takes 70\u00a0ms", "Came out: 1428 a second"] },
        { "inverse upside down", Solution with { PerSecond = (inFlight, milliseconds) => milliseconds / 1000.0 / inFlight }, ["Came out: 0.1 a second"] },
        { "half missing", Solution with { PerSecond = null! }, ["NullReferenceException"] },
        { "not a number", Solution with { PerSecond = (_, _) => double.NaN }, ["NaN"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, LittlesLaw wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.LittlesLaw.Check(wrong), found);
    }
}
