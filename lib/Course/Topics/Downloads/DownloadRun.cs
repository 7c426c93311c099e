using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Downloads;

/// <summary>What a run of downloads brought, and which worker did what when.</summary>
/// <param name="Name">How it was done.</param>
/// <param name="Seconds">How long it took from the first request to the last byte on disk.</param>
/// <param name="Transfers">Every attempt, in the order in which they began.</param>
/// <param name="Folder">Where the files are, until this process ends.</param>
public sealed record DownloadRun(string Name, double Seconds, IReadOnlyList<Transfer> Transfers, string Folder)
{
    /// <summary>At how many moments <see cref="MeanInFlight"/> counts.</summary>
    internal const int Moments = 10_000;

    /// <summary>The files that arrived, in the order of the addresses.</summary>
    public IReadOnlyList<string> Files =>
        [.. Transfers.Where(each => each.File is not null).OrderBy(each => each.Job).Select(each => each.File!)];

    /// <summary>The last attempt at each address that did not arrive.</summary>
    public IReadOnlyList<Transfer> Failures =>
        [.. Transfers.GroupBy(each => each.Job).Select(attempts => attempts.MaxBy(each => each.Attempt)!)
            .Where(last => last.Outcome != TransferOutcome.Arrived).OrderBy(last => last.Job)];

    /// <summary>How many attempts were second or later ones.</summary>
    public int Retries => Transfers.Count(each => each.Attempt > 1);

    /// <summary>How many bytes arrived, those of broken transfers included.</summary>
    public long Bytes => Transfers.Sum(each => each.Bytes);

    /// <summary>The most transfers under way at the same instant, seen from here.</summary>
    public int MostInFlight => Transfers.Max(each =>
        Transfers.Count(other => other.Start <= each.Start && other.End > each.Start));

    /// <summary>How many transfers were under way on average, counted at evenly spaced moments from the beginning to the end.</summary>
    /// <remarks>Counted, and not computed by Little's law, so that the law can be held against it.</remarks>
    public double MeanInFlight
    {
        get
        {
            return Enumerable.Range(0, Moments).Average(moment => UnderWayAt((moment + 0.5) / Moments * Seconds));

            int UnderWayAt(double time) => Transfers.Count(each => each.Start <= time && time < each.End);
        }
    }

    /// <summary>How many transfers were begun a second, on average.</summary>
    public double Rate => Transfers.Count / Seconds;

    /// <summary>How many seconds a transfer took, on average.</summary>
    public double SecondsEach => Transfers.Average(each => each.End - each.Start);

    /// <summary>Checks that everything arrived.</summary>
    /// <exception cref="DownloadException">Something did not; the message says what, why, and what to do.</exception>
    public void Verify()
    {
        if (Failures is [var first, ..])
            throw new DownloadException(first.Fault!);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var told = DownloadsWords.Downloaded.With(
            Files.Count, Files.Count + Failures.Count, Number.Whole((long)Math.Round(Seconds * 1000)), MostInFlight, Folder);
        return Failures is [var first, ..] ? $"{told}\n{first.Fault}" : told;
    }
}
