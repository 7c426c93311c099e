namespace NotebookCourse.Topics.Downloads.ImageServer;

/// <summary>What happens to a request: decided by the seed, by the picture, and by how many requests for that picture came before.</summary>
/// <param name="Wait">How long until the first byte.</param>
/// <param name="Outcome">How it ends, if the client stays.</param>
internal readonly record struct FaultInjection(TimeSpan Wait, RequestOutcome Outcome)
{
    public static FaultInjection Of(SiteSettings settings, string name, int time)
    {
        var random = SeededRandom.Of(settings.Seed, name, time);
        var wait = TimeSpan.FromMilliseconds(settings.Latency + settings.Jitter * random.NextShare());
        var fails = random.NextShare() < settings.FailureRate;
        var breaks = random.NextShare() < 0.5;
        return new(wait, time <= settings.FailFirst ? RequestOutcome.Refused
            : !fails ? RequestOutcome.Served
            : breaks ? RequestOutcome.BrokenOff
            : RequestOutcome.Refused);
    }
}
