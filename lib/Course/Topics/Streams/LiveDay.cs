using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace NotebookCourse.Topics.Streams;

/// <summary>A day of a data centre that passes while somebody looks on.</summary>
public sealed class LiveDay
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(200);

    private readonly Func<DataCentreRun> _begin;
    private readonly double _gain;
    private readonly AlarmRule _rule;
    private readonly int _frames;

    private LiveDay(Func<DataCentreRun> begin, double gain, AlarmRule rule, int frames) => (_begin, _gain, _rule, _frames) = (begin, gain, rule, frames);

    /// <summary>A day that is still to come. It begins when somebody asks for its <see cref="Frames"/>.</summary>
    /// <param name="seconds">How long the day takes, in seconds: 1 to 60.</param>
    /// <param name="racks">How many racks, in zones of 40: <see cref="DataCentreDay.LeastRacks"/> to <see cref="DataCentreDay.MostRacks"/>.</param>
    /// <param name="gain">How much faster a fan runs for each kelvin above the target, as a share of full speed: 0 to <see cref="DataCentreDay.MostGain"/>.</param>
    public static LiveDay In(int seconds = 4, int racks = 400, double gain = 0.05)
    {
        var rule = new AlarmRule(36);
        return new(() => DataCentreDay.Begin(racks, 0.5, gain, rule, 1, ControlRoom.Proportionally, []), gain, rule, (int)(Require.InRange(seconds, 1, 60) / Frame.TotalSeconds));
    }

    /// <summary>The day so far, again and again, until it is over: a clock on the wall moves the virtual one.</summary>
    /// <remarks>
    /// The ticks come from a thread of their own; the hall and its streams live on the caller's. However the loop ends
    /// (the day is over, the cell is stopped, the caller leaves), the ticks and the streams end with it.
    /// </remarks>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public IEnumerable<DataCentreDay> Frames()
    {
        var stop = HostContext.StopToken;
        using var wall = new EventLoopScheduler();
        using var run = _begin();
        // TakeUntil ends the ticks when the cell is stopped, and with them the wait for the next one.
        foreach (var tick in Observable.Interval(Frame, wall).Take(_frames).TakeUntil(stop).ToEnumerable())
        {
            var until = TimeSpan.FromMinutes((tick + 1) * DataCentreDay.Minutes / _frames);
            run.AdvanceTo(until);
            yield return new(run, _gain, _rule, until);
        }
        stop.ThrowIfCancellationRequested();
    }
}
