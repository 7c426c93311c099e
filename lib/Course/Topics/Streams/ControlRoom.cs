using System.Reactive.Subjects;

namespace NotebookCourse.Topics.Streams;

/// <summary>Sets the fans by what it has heard of the zones, one stream a zone.</summary>
/// <remarks>
/// A proportional controller: for each kelvin above <see cref="Target"/> it lets the fan run faster by the gain, and slower below.
/// What it hears is <see cref="Delay"/> old: it takes that long until a change of speed has gone through ducts, air and metal
/// and comes back as a reading. Source: Åström and Murray, <i>Feedback Systems</i>, second edition, 2021, chapter 11.
/// </remarks>
internal sealed class ControlRoom
{
    /// <summary>The temperature that it wants of each zone's hottest rack, in °C.</summary>
    public const double Target = 32;

    /// <summary>How old a temperature is when the fan follows it.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMinutes(5);

    private readonly Subject<double>[] _zones;

    /// <summary>Makes a control room.</summary>
    /// <param name="gain">How much faster a fan runs for each kelvin above the target, as a share of full speed.</param>
    /// <param name="fans">The fans, one a zone.</param>
    /// <param name="steer">What it does with the stream of a zone: its fan and the gain are given, too.</param>
    public ControlRoom(double gain, float[] fans, Action<IObservable<double>, Fan, double> steer)
    {
        _zones = [.. fans.Select(_ => new Subject<double>())];
        foreach (var (zone, temperatures) in _zones.Index()) steer(temperatures, new(fans, zone), gain);
    }

    /// <summary>Steers in proportion to what is too much.</summary>
    public static void Proportionally(IObservable<double> zone, Fan fan, double gain) => zone.Subscribe(celsius => fan.Speed = Fan.Idle + (gain * (celsius - Target)));

    /// <summary>Hears the temperature of each zone.</summary>
    public void Hear(HallSnapshot zones)
    {
        var celsius = zones.Celsius.Span;
        for (var zone = 0; zone < _zones.Length; zone++) _zones[zone].OnNext(celsius[zone]);
    }
}
