using NotebookCourse.Topics.Railways;

namespace NotebookCourse.Tests.Topics.Railways;

/// <summary>How the drivers of the tests keep their trains apart.</summary>
public enum Signals
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>They wait before each section, and hold nothing meanwhile.</summary>
    EachSection,

    /// <summary>They take all sections up to the next stop, in the order of travel.</summary>
    WholeWayInTravelOrder,

    /// <summary>The same, in the order of numbers.</summary>
    WholeWayInNumberOrder,
}

/// <summary>Days of such drivers.</summary>
internal static class Driving
{
    public static RailwayDay Day(this Railway railway, Signals signals, int trains = 200, int seed = 1) => railway.Day(By(signals), trains, seed, $"{signals}");

    private static Action<Driver> By(Signals signals) => signals switch
    {
        Signals.None => train =>
        {
            foreach (var section in train.Way) train.RunThrough(section);
        }
        ,
        Signals.EachSection => train =>
        {
            foreach (var section in train.Way)
            {
                section.Signal.Wait();
                train.RunThrough(section);
                section.Signal.Release();
            }
        }
        ,
        Signals.WholeWayInTravelOrder => train => DriveNonStop(train, leg => leg),
        _ => train => DriveNonStop(train, leg => leg.OrderBy(section => section.Number)),
    };

    private static void DriveNonStop(Driver train, Func<IEnumerable<TrackAhead>, IEnumerable<TrackAhead>> order)
    {
        foreach (var leg in train.Legs)
        {
            foreach (var section in order(leg)) section.Signal.Wait();
            foreach (var section in leg)
            {
                train.RunThrough(section);
                section.Signal.Release();
            }
        }
    }
}
