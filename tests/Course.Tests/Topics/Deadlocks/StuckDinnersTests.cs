using NotebookCourse.Topics.Deadlocks;
using NotebookCourse.Topics.Deadlocks.Figures;

namespace NotebookCourse.Tests.Topics.Deadlocks;

public class StuckDinnersTests
{
    // The draws are the same each time: they begin at the same seed.
    [Fact]
    public void Measure_TablesOfEachSize_TellsAShareFromAChance()
    {
        var dinners = StuckDinners.Measure(draws: 1_000, times: 10);

        Assert.Equal([(3, 6u), (4, 24u), (5, 120u)], dinners.Select(each => (each.Seats, (uint)each.StuckSchedules)));
        Assert.Equal(66_468_720u, dinners[2].Schedules);
        Assert.InRange(dinners[0].StuckDraws, 300, 380);
        Assert.InRange(dinners[1].StuckDraws, 200, 280);
        Assert.InRange(dinners[2].StuckDraws, 120, 200);
        Assert.All(dinners, each => Assert.InRange(each.StuckTimes, 0, each.Times));
        Assert.Contains("120 of 66,468,720 (0.00018", dinners.Chart().Alternative);
        Assert.Contains("at tables of 3, 4, 5.", dinners.Chart().Caption);
    }
}
