using NotebookCourse.Experiments;
using NotebookCourse.Topics.Railways;

namespace NotebookCourse.Tests.Topics.Railways;

public class ShortestPathTests
{
    [Fact]
    public void Find_RandomGraphs_IsAsShortAsTheShortestOfAllWays()
    {
        var (random, ways) = (new SplitMix64(1959), 0);
        for (var round = 0; round < 3_000; round++)
        {
            var stations = random.Next(2, 7);
            List<Section> sections = [.. Enumerable.Range(1, random.Next(1, 14)).Select(number =>
            {
                var one = random.Next(0, stations - 1);
                return new Section(number, $"{one}", $"{(one + random.Next(1, stations - 1)) % stations}", random.Next(0, 9), 1);
            })];

            var route = ShortestPath.Find(station => sections.Where(section => section.From == station || section.To == station), "0", "1");

            Assert.Equal(ShortestOfAll(sections, "0", ["0"]), route?.Metres);
            if (route is null) continue;
            ways++;
            Assert.Equal(("0", "1"), (route.Stations[0], route.Stations[^1]));
            Assert.All(route.Sections.Index(), each => Assert.Equal(route.Stations[each.Index + 1], each.Item.OtherEnd(route.Stations[each.Index])));
        }
        Assert.InRange(ways, 1_000, 2_999);
    }

    [Fact]
    public void Find_FromAStationToItself_IsNoWayAtAll()
    {
        var route = ShortestPath.Find(_ => [], "0", "0");

        Assert.Equal((0, "0"), (route!.Metres, Assert.Single(route.Stations)));
    }

    private static int? ShortestOfAll(List<Section> sections, string here, string[] been) => here == "1" ? 0 : sections
        .Where(section => (section.From == here || section.To == here) && !been.Contains(section.OtherEnd(here)))
        .Select(section => ShortestOfAll(sections, section.OtherEnd(here), [.. been, section.OtherEnd(here)]) + section.Metres)
        .Min();
}
