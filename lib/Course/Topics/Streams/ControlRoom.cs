namespace NotebookCourse.Topics.Streams;

/// <summary>Sets the fans by what it has heard of the zones.</summary>
/// <remarks>
/// A proportional controller: for each kelvin above <see cref="Target"/> it lets the fan run faster by the gain, and slower below.
/// What it hears is <see cref="Delay"/> old: it takes that long until a change of speed has gone through ducts, air and metal
/// and comes back as a reading. Source: Åström and Murray, <i>Feedback Systems</i>, second edition, 2021, chapter 11.
/// </remarks>
internal sealed class ControlRoom(double gain, float[] fans)
{
    /// <summary>The temperature that it wants of each zone's hottest rack, in °C.</summary>
    public const double Target = 32;

    /// <summary>How old a temperature is when the fan follows it.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMinutes(5);

    /// <summary>Sets the fan of each zone.</summary>
    public void Steer(HallSnapshot zones)
    {
        var celsius = zones.Celsius.Span;
        for (var zone = 0; zone < fans.Length; zone++)
            fans[zone] = (float)Math.Clamp(Hall.IdleFan + (gain * (celsius[zone] - Target)), Hall.LeastFan, 1);
    }
}
