using NotebookCourse.Topics.Streams;
using NotebookCourse.Topics.Streams.Figures;

namespace NotebookCourse.Tests.Topics.Streams;

[Collection(nameof(HostOffers))]
public sealed class LiveDayTests : IDisposable
{
    private readonly CancellationTokenSource _cell = new();

    public LiveDayTests() => AppContext.SetData(HostContext.StopTokenKey, () => _cell.Token);

    public void Dispose()
    {
        AppContext.SetData(HostContext.StopTokenKey, null);
        _cell.Dispose();
    }

    [Fact]
    public void Frames_ToTheEnd_AreTheDayThatASimulationGives()
    {
        var frames = LiveDay.In(seconds: 1, racks: 200).Frames().ToList();

        Assert.Equal(5, frames.Count);
        Assert.Equal([288, 576, 864, 1_152, 1_440], frames.Select(frame => frame.Until.TotalMinutes));
        Assert.Equal(frames.Select(frame => (int)frame.Until.TotalMinutes), frames.Select(frame => frame.Zones[0].Celsius.Count));
        Assert.Equal(DataCentreDay.Simulate(200).Alarms, frames[^1].Alarms);
    }

    // It would go on for a minute; once stopped it ends at the next tick at the latest, and says so.
    [Fact]
    public void Watch_CellStopped_EndsWithoutTheRestOfTheDay()
    {
        using var host = new Host();
        using var frames = LiveDay.In(seconds: 60, racks: 200).Frames().GetEnumerator();

        Assert.True(frames.MoveNext());
        _cell.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => { while (frames.MoveNext()) Assert.True(frames.Current.Until < TimeSpan.FromDays(1)); });
        Assert.ThrowsAny<OperationCanceledException>(() => LiveDay.In(seconds: 60).Watch());
        Assert.DoesNotContain(host.Shown, shown => shown is string);
    }

    [Fact]
    public void Watch_HostThatCanShow_SeesItGrowInOnePlaceAndThenHearsItIsOver()
    {
        using var host = new Host();

        var last = LiveDay.In(seconds: 1, racks: 200).Watch(zone: 2);

        Assert.Equal(1, host.Places);
        Assert.Equal(["Zone 2 until 04:48", "Zone 2 until 09:36", "Zone 2 until 14:24", "Zone 2 until 19:12", "Zone 2 until 24:00"], host.Shown.OfType<ZoneFigure>().Select(figure => figure.Caption.Split(':')[0] + ":" + figure.Caption.Split(':')[1]));
        Assert.Equal("The day is over.", host.Shown[^1]);
        Assert.Same(host.Shown[^2], last);
    }
}
