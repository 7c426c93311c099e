using NotebookCourse.Interleaving;
using NotebookCourse.Topics.Railways;

namespace NotebookCourse.Tests.Topics.Railways;

public class RailwayTests
{
    private static readonly Railway Invented = Railway.Invented;

    [Fact]
    public void Invented_Network_IsOneAndHasBothKindsOfSections()
    {
        Assert.InRange(Invented.Stations.Count, 25, 40);
        Assert.Equal(Invented.Stations.Count, Invented.Stations.Select(station => station.Name).Distinct().Count());
        Assert.All(Invented.Stations, station => Assert.NotNull(Invented.Shortest("Northwick", station.Name)));
        Assert.Equal([1, 2], Invented.Sections.Select(section => section.Tracks).Distinct().Order());
        Assert.Equal(Enumerable.Range(1, Invented.Sections.Count), Invented.Sections.Select(section => section.Number));
    }

    // A section is at least as long as the straight line, or its map would lie.
    [Fact]
    public void Invented_Sections_AreNotShorterThanTheirStraightLine() => Assert.All(Invented.Sections, section =>
    {
        var (from, to) = (Invented.StationCalled(section.From), Invented.StationCalled(section.To));
        Assert.True(section.Metres >= 1000 * Math.Sqrt(Math.Pow(from.East - to.East, 2) + Math.Pow(from.South - to.South, 2)), $"{section}");
    });

    [Fact]
    public void Invented_Timetable_HasTwoHundredTrains()
    {
        Assert.Equal(200, Invented.Trains.Count);
        Assert.Equal(Invented.Trains.OrderBy(train => train.Departs), Invented.Trains);
        Assert.Equal(200, Invented.Trains.Select(train => train.Name).Distinct().Count());
    }

    [Theory]
    [InlineData(Signals.None)]
    [InlineData(Signals.EachSection)]
    [InlineData(Signals.WholeWayInTravelOrder)]
    [InlineData(Signals.WholeWayInNumberOrder)]
    public void Day_SameSeed_IsTheSame(Signals signals)
    {
        var (one, other) = (Invented.Day(signals, seed: 7), Invented.Day(signals, seed: 7));

        Assert.Equal(one.Passages, other.Passages);
        Assert.Equal(one.Stuck, other.Stuck);
        Assert.NotEqual(one.Passages, Invented.Day(signals, seed: 8).Passages);
    }

    // Written down once: the same on every machine.
    [Fact]
    public void Day_FirstSeed_IsTheOneOfTheChapter()
    {
        var day = Invented.Day(Signals.None);

        Assert.Equal((200, 986, 51, 17), (day.Arrived, day.Passages.Count, day.Collisions.Count(each => each.IsHeadOn), day.Collisions.Count(each => !each.IsHeadOn)));
    }

    [Theory]
    [InlineData(1, 200)]
    [InlineData(2, 200)]
    [InlineData(3, 120)]
    public void Day_WithoutSignals_CollidesAsALookAtEverySecondSays(int seed, int trains)
    {
        foreach (var railway in new[] { Invented, Invented.WithTwoTracks() })
        {
            var day = railway.Day(Signals.None, trains, seed);

            var bySecond = day.Passages.Index().SelectMany(one => day.Passages.Skip(one.Index + 1).Where(other => SecondBySecond.Meet(one.Item, other)), (one, other) => Pair(one.Item, other)).ToHashSet();
            Assert.NotEmpty(bySecond);
            Assert.Equal(bySecond.Count, day.Collisions.Count);
            Assert.Subset(bySecond, day.Collisions.Select(collision => Pair(collision.First, collision.Second)).ToHashSet());
        }
    }

    [Theory]
    [InlineData(Signals.EachSection)]
    [InlineData(Signals.WholeWayInNumberOrder)]
    public void Day_SignalsThatAreRight_LetAllArriveWithoutCollision(Signals signals)
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var day = Invented.Day(signals, seed: seed);

            Assert.Equal((200, 0, 0), (day.Arrived, day.Collisions.Count, day.Stuck.Count));
            Assert.All(day.Passages.GroupBy(passage => passage.Track), track => Assert.All(
                track.OrderBy(passage => passage.Enters).Zip(track.OrderBy(passage => passage.Enters).Skip(1)), pair => Assert.True(pair.First.Leaves <= pair.Second.Enters, $"{pair}")));
        }
    }

    [Fact]
    public void Day_WholeWayInTravelOrder_GetsStuckInACircle()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var day = Invented.Day(Signals.WholeWayInTravelOrder, seed: seed);

            Assert.Equal(200, day.Arrived + day.Stuck.Count);
            Assert.Empty(day.Collisions);
            Assert.True(WaitCircle.Of(day.Stuck).Count >= 2, $"seed {seed}");
        }
    }

    [Fact]
    public void Day_WithTwoTracks_HasCollisionsFromBehindOnly()
    {
        var collisions = Invented.WithTwoTracks().Day(Signals.None).Collisions;

        Assert.NotEmpty(collisions);
        Assert.DoesNotContain(collisions, collision => collision.IsHeadOn);
    }

    [Fact]
    public void Day_FewTrains_AreSpreadOverTheDay()
    {
        var day = Invented.Day(Signals.EachSection, trains: 10);

        Assert.Equal(Invented.Trains.Where((_, index) => index % 20 == 0), day.Runs.Select(run => run.Train));
        Assert.All(day.Runs, run => Assert.True(run.HasArrived));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public void Day_ImpossibleNumberOfTrains_SaysTheRange(int trains) =>
        Assert.Contains("1 to 200", Assert.Throws<ArgumentOutOfRangeException>(() => Invented.Day(Signals.None, trains)).Message);

    [Fact]
    public void Shortest_UnknownStation_NamesThoseThereAre() =>
        Assert.Contains("there is no Southwick. These there are: Alder,", Assert.Throws<ArgumentException>(() => Invented.Shortest("Northwick", "Southwick")).Message);

    private static (Passage, Passage) Pair(Passage one, Passage other) => string.CompareOrdinal(one.Train, other.Train) < 0 ? (one, other) : (other, one);
}
