using System.Reactive.Linq;
using NotebookCourse.Topics.Streams;

namespace NotebookCourse.Tests.Topics.Streams;

public class MarblesTests
{
    private static string Last(Marbles marbles) => string.Join(' ', marbles.Lanes[^1].Marbles.Select(marble =>
        $"{marble.Second}:{marble.Kind switch { MarbleKind.Value => marble.Text, MarbleKind.Completed => "|", _ => "#" }}"));

    [Fact]
    public void From_Marbles_AreASignASecond()
    {
        Assert.Equal("1:2 3:7 4:|", Last(Marbles.From("-2-7|")));
        Assert.Equal("0:1 1:#", Last(Marbles.From("1#")));
        Assert.Equal("2:5", Last(Marbles.From("|", "--5")));
    }

    [Fact]
    public void Through_Operators_AreRecordedWithTheirTimesAndTheirCode()
    {
        var marbles = Marbles.From("-2-6-7|").Through((source, clock) => source.Where(x => x > 5)).Through((source, clock) => source.Buffer(TimeSpan.FromSeconds(4), clock));

        Assert.Equal(["source", "source.Where(x => x > 5)", "source.Buffer(TimeSpan.FromSeconds(4), clock)"], marbles.Lanes.Select(lane => lane.Label));
        Assert.Equal("4:[2 6] 6:[7] 6:|", Last(marbles));
        Assert.Equal(6, marbles.Seconds);
        Assert.Equal(1, marbles.Sources);
    }

    [Fact]
    public void Through_TwoSources_HearsBothAndAnErrorEndsIt()
    {
        var marbles = Marbles.From("-1--3-|", "--2#").Through((first, second, clock) => first.Merge(second));

        Assert.Equal("1:1 2:2 3:#", Last(marbles));
        Assert.Equal(2, marbles.Sources);
    }

    // The one that most people get wrong: silence, and not a rate.
    [Fact]
    public void Through_Throttle_WaitsForSilence() =>
        Assert.Equal("8:6 8:|", Last(Marbles.From("-123456-|").Through((source, clock) => source.Throttle(TimeSpan.FromSeconds(3), clock))));

    [Fact]
    public void Through_StreamWithoutEnd_IsCutOffAfterAWhile() =>
        Assert.Equal("1:0 2:1 3:2 4:3 5:4 6:5", Last(Marbles.From("-1").Through((source, clock) => Observable.Interval(TimeSpan.FromSeconds(1), clock))));

    [Fact]
    public void Through_TruthAndNothing_HaveWords() =>
        Assert.Equal("0:true 1:null 2:|", Last(Marbles.From("12|").Through((source, clock) => source.Select(x => x == 1 ? (object?)true : null))));

    [Fact]
    public void From_OtherSign_SaysWhichThereAre() =>
        Assert.Equal("Expected marbles such as \"-2-7|\": digits, - for silence, | for the end, # for an error; but there is a 'x'.", Assert.Throws<FormatException>(() => Marbles.From("-x")).Message);
}
