using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Railways;

namespace NotebookCourse.Tests.Topics.Railways.Exercises;

public class MeetingTests
{
    [Fact]
    public void Check_ThreeQuestions_Passes() => CheckAssert.Right(Exercise.Meeting.Check((one, other) =>
    {
        if (one.Track != other.Track || one.Enters >= other.Leaves || other.Enters >= one.Leaves) return false;
        if (one.Forward != other.Forward) return true;
        return (one.Enters - other.Enters) * (one.Leaves - other.Leaves) <= 0;
    }));

    [Fact]
    public void Check_FirstOneFirst_Passes() => CheckAssert.Right(Exercise.Meeting.Check((one, other) =>
    {
        var (first, second) = one.Enters <= other.Enters ? (one, other) : (other, one);
        var together = first.Track == second.Track && second.Enters < first.Leaves;
        return together && (first.Forward != second.Forward || first.Enters == second.Enters || second.Leaves <= first.Leaves);
    }));

    [Fact]
    public void Check_Recorder_Passes() => CheckAssert.Right(Exercise.Meeting.Check((one, other) => Collision.Among([one, other]).Count > 0));

    public static TheoryData<string, Func<Passage, Passage, bool>, string[]> WrongOnes => new()
    {
        { "as given", (one, other) => one.Track == other.Track, ["Expected: false"] },
        { "never", (_, _) => false, ["Expected: true"] },
        { "at the same time", (one, other) => one.Track == other.Track && one.Enters < other.Leaves && other.Enters < one.Leaves, ["Expected: false", "track 1 forward from 0\u00a0s to 10\u00a0s", "track 1 forward from 2\u00a0s to 12\u00a0s"] },
        { "head-on only", (one, other) => one.Track == other.Track && one.Forward != other.Forward && one.Enters < other.Leaves && other.Enters < one.Leaves, ["track 1 forward from 2\u00a0s to 8\u00a0s", "Expected: true"] },
        { "whoever leaves when the other one enters", (one, other) => Right(one, other, touching: true), ["forward from 0\u00a0s to 10\u00a0s", "from 10\u00a0s to 20\u00a0s", "Expected: false"] },
        { "any track", (one, other) => Right(one with { Track = other.Track }, other), ["track 1", "track 2", "Expected: false"] },
        { "the one given first was first", (one, other) => one.Track == other.Track && other.Enters < one.Leaves && (one.Forward != other.Forward || other.Leaves <= one.Leaves), ["Expected: "] },
        { "caught up only before the end", (one, other) => Right(one, other) && (one.Forward != other.Forward || one.Leaves != other.Leaves), ["5\u00a0s to 10\u00a0s", "Expected: true"] },
        { "not if they enter together", (one, other) => Right(one, other) && (one.Forward != other.Forward || one.Enters != other.Enters), ["0\u00a0s to 12\u00a0s", "Expected: true"] },
        { "throws", (_, _) => throw new NotSupportedException(), ["NotSupportedException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<Passage, Passage, bool> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Meeting.Check(wrong), found);
    }

    private static bool Right(Passage one, Passage other, bool touching = false)
    {
        var apart = touching ? one.Enters > other.Leaves || other.Enters > one.Leaves : one.Enters >= other.Leaves || other.Enters >= one.Leaves;
        return one.Track == other.Track && !apart && (one.Forward != other.Forward || (one.Enters - other.Enters) * (one.Leaves - other.Leaves) <= 0);
    }
}
