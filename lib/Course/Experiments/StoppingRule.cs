namespace NotebookCourse.Experiments;

/// <summary>When a run has enough rounds.</summary>
/// <param name="Least">So many in any case, whatever they take.</param>
/// <param name="Most">No more than these.</param>
/// <param name="Time">What the run may take, warm-up included.</param>
/// <param name="Precision">Enough is known once each median's interval reaches no further than this share of it to either side.</param>
internal readonly record struct StoppingRule(int Least, int Most, TimeSpan Time, double Precision)
{
    // Intervals cost more than they tell while a run has far to go, so they are not looked at after every round.
    private const int RoundsBetweenLooks = 5;

    /// <summary>Exactly this many rounds.</summary>
    public static StoppingRule Exactly(int rounds) => new(rounds, rounds, TimeSpan.MaxValue, 0);

    /// <summary>Whether the run may end.</summary>
    /// <param name="times">What has been measured, a list for each variant.</param>
    /// <param name="elapsed">Since the beginning of the run.</param>
    public bool IsEnough(IReadOnlyList<List<double>> times, TimeSpan elapsed)
    {
        var rounds = times[0].Count;
        if (rounds < Least) return false;
        if (rounds >= Most || elapsed + elapsed / rounds > Time) return true;
        return rounds % RoundsBetweenLooks == 0 && times.All(IsKnown);
    }

    /// <summary>At most how much longer a run will take.</summary>
    /// <param name="made">How many rounds it has made, warm-ups and parts of a round included; more than none.</param>
    /// <param name="warmUps">How many of its rounds are warm-ups.</param>
    /// <param name="elapsed">Since the beginning of the run.</param>
    public TimeSpan Left(double made, int warmUps, TimeSpan elapsed)
    {
        var each = elapsed / made;
        var most = each * Math.Max(0, warmUps + Most - made);
        var inTime = Time - elapsed;
        var owed = each * Math.Max(0, warmUps + Least - made);
        return most < inTime ? most : inTime > owed ? inTime : owed;
    }

    private bool IsKnown(List<double> times)
    {
        var samples = new Samples(times);
        var interval = samples.MedianInterval;
        return interval.Low >= samples.Median * (1 - Precision) && interval.High <= samples.Median * (1 + Precision);
    }
}
