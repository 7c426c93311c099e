using NotebookCourse.Experiments;
using NotebookCourse.Topics.Railways;

namespace NotebookCourse.Tests.Topics.Railways;

public class CollisionTests
{
    [Fact]
    public void Among_TowardsEachOther_MeetWhereTheirLinesCross()
    {
        var collision = Assert.Single(Collision.Among([Train("A", true, 0, 10), Train("B", false, 5, 15)]));

        Assert.Equal((true, 7.5, 0.75), (collision.IsHeadOn, collision.Time, collision.Place));
    }

    [Fact]
    public void Among_EnteringAtOnce_MeetAtTheBeginning() =>
        Assert.Equal(3, Assert.Single(Collision.Among([Train("A", true, 3, 10), Train("B", true, 3, 12)])).Time);

    [Fact]
    public void Among_FasterOneBehind_CatchesUp()
    {
        var collision = Assert.Single(Collision.Among([Train("A", false, 0, 20), Train("B", false, 5, 15)]));

        Assert.Equal((false, 10, 0.5, "A"), (collision.IsHeadOn, collision.Time, collision.Place, collision.First.Train));
    }

    [Theory]
    [InlineData(true, 2, 12)]
    [InlineData(true, 10, 20)]
    [InlineData(false, 10, 20)]
    public void Among_OneBehindTheOtherOrAfterIt_DoNotMeet(bool forward, long enters, long leaves) =>
        Assert.Empty(Collision.Among([Train("A", true, 0, 10), Train("B", forward, enters, leaves)]));

    [Fact]
    public void Among_AnotherTrack_DoNotMeet() =>
        Assert.Empty(Collision.Among([Train("A", true, 0, 10), Train("B", false, 5, 15) with { Track = new(1, true) }]));

    // Short times on few tracks, so that enters and leaves often coincide.
    [Fact]
    public void Among_RandomPassages_AreThoseThatALookAtEverySecondFinds()
    {
        var random = new SplitMix64(3);
        for (var round = 0; round < 2_000; round++)
        {
            var passages = Enumerable.Range(0, 6).Select(number =>
            {
                var enters = random.Next(0, 10);
                return Train($"{number}", random.Next(0, 1) == 0, enters, enters + random.Next(1, 10)) with { Track = new(random.Next(1, 2), false) };
            }).ToList();

            var expected = passages.SelectMany((one, index) => passages.Skip(index + 1).Where(other => SecondBySecond.Meet(one, other))).Count();

            var found = Collision.Among(passages);
            Assert.Equal(expected, found.Count);
            Assert.All(found, collision =>
            {
                Assert.True(SecondBySecond.Meet(collision.First, collision.Second), $"{collision}");
                Assert.Equal(collision.First.PlaceAt(collision.Time), collision.Second.PlaceAt(collision.Time), 1e-9);
                Assert.InRange(collision.Time, collision.Second.Enters - 1e-9, Math.Min(collision.First.Leaves, collision.Second.Leaves) + 1e-9);
            });
        }
    }

    private static Passage Train(string name, bool forward, long enters, long leaves) => new(name, new(1, false), forward, enters, leaves);
}
