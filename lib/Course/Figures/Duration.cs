namespace NotebookCourse.Figures;

/// <summary>A unit of time in which the numbers of one figure read well.</summary>
internal sealed record Duration(string Symbol, double PerSecond)
{
    private static readonly Duration[] Units = [new("s", 1), new("ms", 1e3), new("µs", 1e6), new("ns", 1e9)];

    /// <summary>The largest unit in which this time is at least one, as it will be written: 999.9 ms are 1.00 s.</summary>
    public static Duration Fitting(double seconds) =>
        Units.FirstOrDefault(unit => Number.Rounded(seconds * unit.PerSecond) >= 1) ?? Units[^1];

    /// <summary>A time in the unit that fits it.</summary>
    public static string Text(double seconds) => Fitting(seconds).Show(seconds);

    /// <summary>The time to three digits, with its unit.</summary>
    public string Show(double seconds) => $"{Number.Digits(seconds * PerSecond)}\u00a0{Symbol}";
}
