using NotebookCourse.Exercises;
using NotebookCourse.Topics.Office;
using NotebookCourse.Topics.Office.Exercises;
using NotebookCourse.Topics.Office.Figures;
using NotebookCourse.Topics.Switching.Exercises;

namespace NotebookCourse.Tests.Topics.Office.Figures;

public class OfficeFiguresTests
{
    private static readonly OfficeDay Two = OfficeDay.Simulate(2, 0.5), Twelve = OfficeDay.Simulate(12, 0.5);

    [Fact]
    public void Chart_Day_SaysWhatTheClerksAndThePhotocopierDid()
    {
        Assert.StartsWith("Clerks: 2. Photocopiers: 1. In the whole day of eight hours they finish 184 forms, 23.0 an hour. The clerks' time: works at the desk 29", Two.Chart().Caption);
        Assert.EndsWith("so there is room for more clerks.", Two.Chart().Caption);
        Assert.EndsWith("whoever comes now only makes the line longer.", Twelve.Chart().Caption);
    }

    [Fact]
    public void Chart_Day_HasALaneForEachClerkUpToTheMinute()
    {
        var alternative = Twelve.Chart(minutes: 10).Alternative;

        Assert.Contains("clerk 12", alternative);
        Assert.Contains("600\u00a0s", alternative);
    }

    [Fact]
    public void Chart_ClerkWhoNeverStandsInLine_HasNoShareForIt() => Assert.DoesNotContain("stands in line", OfficeDay.Simulate(1, 0.5).Chart().Caption);

    [Fact]
    public void Chart_Sweep_NamesTheLastClerkWorthwhileAndTheBound()
    {
        Assert.StartsWith("From 5 clerks on one more is worth less than half of the first one: with 5 it is 53.4 forms an hour, with 32 it is 59.6. The photocopiers can copy 60 forms an hour and no more, whoever comes. 5 clerks", OfficeSweep.Simulate(0.5).Chart().Caption);
        Assert.StartsWith("Each clerk up to 32 is worth", OfficeSweep.Simulate(0.9, 4).Chart().Caption);
    }

    [Fact]
    public void Against_Guess_IsHeldAgainstFormsPerHour() =>
        Assert.Contains("The clerks finished 23.0 forms an hour.", Two.Against(Predict.Number(24, "forms per hour")).Alternative);

    [Theory]
    [InlineData(4)]
    [InlineData(481)]
    public void Play_ImpossibleTime_SaysTheRange(int minutes) =>
        Assert.Contains("minutes must be 5 to 480", Assert.Throws<ArgumentOutOfRangeException>(() => Two.Play(minutes)).Message);

    // Two who are drawn at one place would be one on the page.
    [Theory]
    [InlineData(12, 0.5, 1)]
    [InlineData(32, 0, 1)]
    [InlineData(32, 0.5, 4)]
    public void Scene_EachMoment_HasOneClerkAtAPlaceAndEachWhereTheyAre(int clerks, double waiting, int photocopiers)
    {
        var day = OfficeDay.Simulate(clerks, waiting, photocopiers);
        var scene = new Scene(day, 1_800);

        for (var time = 0L; time < 1_800; time += 7)
        {
            var poses = Enumerable.Range(0, clerks).Select(clerk => scene.At(clerk, time)).ToList();
            Assert.Equal(clerks, poses.Select(pose => (pose.X, pose.Y)).Distinct().Count());
            Assert.Equal(day.Clerks.Select(spans => spans.First(span => span.Start <= time && time < span.End).State), poses.Select(pose => pose.State));
        }
    }

    [Fact]
    public void Scene_Still_IsWhereTheLineIsLongest()
    {
        var scene = new Scene(Twelve, 1_800);

        var still = InLine(scene.Still);
        Assert.Equal(still, Enumerable.Range(0, 1_800).Max(time => InLine(time)));
        Assert.All(Enumerable.Range(0, (int)scene.Still), time => Assert.True(InLine(time) < still));

        int InLine(long time) => Enumerable.Range(0, 12).Count(clerk => scene.At(clerk, time).State == ClerkState.StandsInLine);
    }

    [Fact]
    public void Scene_NeverALine_HasAStillAllTheSame() => Assert.Equal(900, new Scene(OfficeDay.Simulate(1, 0.5), 1_800).Still);
}
