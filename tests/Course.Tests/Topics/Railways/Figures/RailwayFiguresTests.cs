using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Railways;
using NotebookCourse.Topics.Railways.Exercises;
using NotebookCourse.Topics.Railways.Figures;

namespace NotebookCourse.Tests.Topics.Railways.Figures;

public class RailwayFiguresTests
{
    private static readonly Railway Invented = Railway.Invented;

    [Fact]
    public void Chart_Map_NamesEachStationOnceAndCountsItsSections()
    {
        var figure = Invented.Chart();

        Assert.StartsWith("30 stations and 37 sections, 676\u00a0km in all.", figure.Caption);
        Assert.Equal(Invented.Stations.Select(station => station.Name).Order(StringComparer.Ordinal), Texts(figure.ToHtml()).Where(text => !text.EndsWith("km", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Chart_Route_TellsItsWayAndMarksItsStations()
    {
        var figure = Invented.Chart(Invented.Shortest("Westhythe", "Kingsmere"));

        Assert.StartsWith("From Westhythe to Kingsmere it is 44.1\u00a0km, in 2 sections: Westhythe – Marl – Kingsmere.", figure.Caption);
        Assert.Equal(3, figure.ToHtml().Split("class=\"nc-on-route\"").Length - 1);
    }

    [Fact]
    public void Chart_DayWithoutSignals_HasACrossForEachCollisionOfTheLine()
    {
        var day = Invented.Day(Signals.None);
        var here = day.Collisions.Count(collision => collision.First.Track.Section is >= 1 and <= 8);

        var figure = day.Chart("Northwick", "Southaven", 0, 30);

        Assert.NotEqual(0, here);
        Assert.Contains($"The recorder found {here} collisions here, 0 head-on and {here} from behind; in the whole day and network {day.Collisions.Count}.", figure.Caption);
        Assert.Equal(here, figure.ToHtml().Split("<b class=\"nc-cross\" style").Length - 1);
    }

    [Fact]
    public void Chart_AfterMidnight_CountsTheHoursAsAClockDoes()
    {
        var figure = Invented.Day(Signals.None).Chart("Northwick", "Southaven", 20, 26);

        Assert.StartsWith("Between 20 and 2 o'clock ", figure.Caption, StringComparison.Ordinal);
        Assert.Contains(">24</span>", figure.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain(">26</span>", figure.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("25:", figure.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_TurnedRound_IsTheSameUpsideDown()
    {
        var day = Invented.Day(Signals.None);

        Assert.Equal(day.Chart("Northwick", "Westhythe").Caption, day.Chart("Westhythe", "Northwick").Caption);
    }

    [Fact]
    public void Chart_StuckTrains_AreMarkedWhereTheyStand()
    {
        var day = Invented.Day(Signals.WholeWayInTravelOrder);
        var here = day.Runs.Count(run => !run.HasArrived && run.Station is "Westhythe" or "Marl" or "Kingsmere");

        var figure = day.Chart("Westhythe", "Kingsmere");

        Assert.NotEmpty(day.Stuck);
        Assert.Contains($"trains stand here and never move again, {day.Stuck.Count} in the whole network.", figure.Caption);
        Assert.InRange(figure.ToHtml().Split("%\">■</b>").Length - 1, 1, here);
    }

    [Fact]
    public void Chart_NoTrain_IsStillAFigure() => Assert.Contains("0 trains use this line.", Invented.Day(Signals.None, trains: 1).Chart("Northwick", "Ulver", 12, 18).Caption);

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(4, 4)]
    [InlineData(4, 31)]
    public void Chart_ImpossibleHours_SaysTheRange(int from, int to) =>
        Assert.Contains("must be", Assert.Throws<ArgumentOutOfRangeException>(() => Invented.Day(Signals.None, trains: 1).Chart("Northwick", "Ulver", from, to)).Message);

    [Fact]
    public void WaitGraph_StuckDay_IsItsCircle() => Assert.StartsWith("The arrows close a circle: ", Invented.Day(Signals.WholeWayInTravelOrder).WaitGraph().Caption);

    [Fact]
    public void WaitGraph_DayOnWhichAllArrive_SaysSo() =>
        Assert.Contains("All 10 trains arrived", Invented.Day(Signals.WholeWayInTravelOrder, trains: 10).WaitGraph().Alternative);

    [Fact]
    public void Chart_Days_NamesTheBest()
    {
        var days = Enum.GetValues<Signals>().Select(signals => Invented.Day(signals)).ToList();

        Assert.StartsWith("Among the days on which every train arrived and none collided, the one of “EachSection” has the shortest wait:", days.Chart().Caption);
        Assert.StartsWith("On none of these days", new[] { days[0], days[2] }.Chart().Caption);
        Assert.Contains("None · 200 · 0 · 51 · 17 · 0", days.Chart().Alternative);
    }

    [Fact]
    public void Against_Delay_HoldsMinutesAgainstTheMean()
    {
        var delay = Invented.Day(Signals.EachSection).Delay;

        Assert.Equal(VerdictKind.AsPredicted, delay.Against(Predict.Number(delay.Minutes, "minutes")).Kind);
        Assert.Contains("A train stood at signals for 7.46 minutes on average.", delay.Against(Predict.Number(100, "minutes")).Alternative);
        Assert.Equal(VerdictKind.CannotTell, Invented.Day(Signals.None).Delay.Against(Predict.Number(1, "minutes")).Kind);
    }

    private static IEnumerable<string> Texts(string html) => html.Split("<text ").Skip(1).Select(text => text.Split('>')[1].Split('<')[0]);
}
