using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Downloads;

/// <summary>What a server saw: the one witness that a client cannot talk into anything.</summary>
/// <param name="PeakInFlight">The most requests that were in flight at the same time.</param>
/// <param name="Requests">Every request, in the order of arrival.</param>
public sealed record SiteReport(int PeakInFlight, IReadOnlyList<SiteRequest> Requests)
{
    /// <summary>How many bytes of pictures were sent.</summary>
    public long Bytes => Requests.Sum(request => request.Bytes);

    /// <summary>How many requests the server let fail.</summary>
    public int Failures => Requests.Count(request => request.Outcome is RequestOutcome.Refused or RequestOutcome.BrokenOff);

    /// <inheritdoc/>
    public override string ToString() => DownloadsWords.SiteSaw.With(
        Requests.Count, PeakInFlight, Number.Whole(Bytes), Failures);
}
