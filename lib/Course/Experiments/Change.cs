namespace NotebookCourse.Experiments;

/// <summary>One variant in two runs.</summary>
/// <param name="Name">The variant's name.</param>
/// <param name="Before">Its times in the earlier run, in seconds.</param>
/// <param name="After">Its times in the later run, in seconds.</param>
public sealed record Change(string Name, Samples Before, Samples After)
{
    /// <summary>How many times as fast the later run was, with 95 % confidence.</summary>
    public Interval SpeedUp { get; } = Bootstrap.OfRatioOfMedians(Before, After);

    /// <summary>What that allows to say.</summary>
    public Direction Direction => SpeedUp.Contains(1) ? Direction.NotToldApart : SpeedUp.Low > 1 ? Direction.Faster : Direction.Slower;
}
