using NotebookCourse.Topics.Streams;

namespace NotebookCourse.Tests.Topics.Streams;

public class OverloadTests
{
    // Six hundred readings come in a minute; at eight a second they take seventy-five.
    [Fact]
    public void ObserveOn_TooSlow_QueuesWithoutALimit()
    {
        var run = Overloads.ObserveOn();

        Assert.Equal((600, 600), (run.Taken, run.Handled));
        Assert.Equal(75 - 59.9, run.Looks[^1].Age, 1e-6);
        Assert.InRange(run.MostWaiting, 119, 121);
        Assert.All(run.Looks.Zip(run.Looks.Skip(1)), pair => Assert.True(pair.Second.Age > pair.First.Age));
    }

    [Fact]
    public void Nothing_TooSlow_MakesTheThermometerLate()
    {
        var run = Overloads.Nothing();

        Assert.Equal((600, 600, 1), (run.Taken, run.Handled, run.MostWaiting));
        Assert.Equal((599 / 8.0) - 59.9, run.ProducerLate, 1e-6);
    }

    [Fact]
    public void Sample_TooSlow_LosesReadingsAndStaysYoung()
    {
        var run = Overloads.Sample();

        Assert.Equal(60, run.Handled);
        Assert.All(run.Looks, look => Assert.InRange(look.Age, 0, 0.25));
    }

    [Fact]
    public void Buffer_TooSlow_LosesNothingAndStaysYoung()
    {
        var run = Overloads.Buffer();

        Assert.Equal(600, run.Handled);
        Assert.Equal(60, run.Looks.Count);
        Assert.All(run.Looks, look => Assert.InRange(look.Age, 0, 0.25));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_FastEnough_NobodyWaits(bool isQueued)
    {
        var run = isQueued ? Overloads.ObserveOn(looks: 20) : Overloads.Nothing(looks: 20);

        Assert.Equal(1, run.MostWaiting);
        Assert.Equal(0, run.ProducerLate, 1e-6);
        Assert.All(run.Looks, look => Assert.Equal(0.05, look.Age, 1e-6));
    }

    [Theory]
    [InlineData(0, 8, "readings must be 1 to 100")]
    [InlineData(10, 1, "looks must be 2 to 100")]
    public void Run_Impossible_SaysTheRange(int readings, int looks, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentOutOfRangeException>(() => Overload.Run("nothing", (source, _) => source, readings, looks)).Message);

    // The queue is worked off for a quarter of a minute after the last reading: that is not what "after a minute" asks.
    [Fact]
    public void Age_Queue_IsThatAfterAMinute()
    {
        var run = Overloads.ObserveOn();

        Assert.Equal(12, run.Age, 0.2);
        Assert.Equal(15, run.Looks[^1].Age, 0.2);
    }
}
