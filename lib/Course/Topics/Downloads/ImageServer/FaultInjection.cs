namespace NotebookCourse.Topics.Downloads.ImageServer;

/// <summary>What happens to a request: decided by the seed, the picture and the how-manieth request for it this is.</summary>
/// <param name="Wait">How long until the first byte.</param>
/// <param name="Ending">How it ends, if the client stays.</param>
internal readonly record struct FaultInjection(TimeSpan Wait, SiteEnding Ending)
{
    public static FaultInjection Of(SiteSettings settings, string name, int time)
    {
        var dice = SeededRandom.Of(settings.Seed, name, time);
        var wait = TimeSpan.FromMilliseconds(settings.Latency + settings.Jitter * dice.NextShare());
        var fails = dice.NextShare() < settings.FailureRate;
        var breaks = dice.NextShare() < 0.5;
        return new(wait, time <= settings.FailFirst ? SiteEnding.Refused
            : !fails ? SiteEnding.Served
            : breaks ? SiteEnding.BrokenOff
            : SiteEnding.Refused);
    }
}
