using NotebookCourse.Figures;
using NotebookCourse.Recording;
using NotebookCourse.Topics.Downloads.Painting;

namespace NotebookCourse.Topics.Downloads.Figures;

/// <summary>What a run of downloads looks like.</summary>
public static class DownloadFigures
{
    // What is less reads as 0 %.
    private const double LeastShare = 0.0005;

    private static readonly string[] Kinds = [DownloadsWords.WaitingForAnswer, DownloadsWords.TransferFailed, DownloadsWords.Receiving];

    /// <summary>A lane for each worker: when it waited for an answer, when it received, when it failed.</summary>
    public static GanttChart Chart(this DownloadRun run)
    {
        List<GanttLane> lanes = [.. run.Transfers
            .GroupBy(transfer => transfer.Worker)
            .OrderBy(worker => worker.Key)
            .Select(worker => new GanttLane(RecordingWords.WorkerNumbered.With(worker.Key + 1), [.. worker.SelectMany(Spans)]))];
        return new(
            DownloadsWords.TransfersOverTime,
            lanes,
            DownloadsWords.TransfersFinding.With(run.Files.Count, Duration.Text(run.Seconds), run.MostInFlight, Number.Ratio(run.MeanInFlight), Shares(lanes, run.Seconds))
            + " " + DownloadsWords.LittleFinding.With(Number.Digits(run.Rate), Duration.Text(run.SecondsEach), Number.Ratio(run.Rate * run.SecondsEach)),
            Kinds);
    }

    /// <summary>What a site serves, and how.</summary>
    public static Table Chart(this PictureSite site)
    {
        var settings = site.Settings;
        List<string[]> rows =
        [
            [DownloadsWords.SitePictures, Number.Whole(site.Addresses.Count)],
            [DownloadsWords.SiteFirst, site.Addresses[0]],
            [DownloadsWords.SiteLatency, Milliseconds(settings.Latency)],
        ];
        if (settings.Jitter > 0) rows.Add([DownloadsWords.SiteJitter, Milliseconds(settings.Jitter)]);
        if (settings.Bandwidth > 0) rows.Add([DownloadsWords.SiteBandwidth, ByteSize.Text(settings.Bandwidth)]);
        if (settings.FailureRate > 0) rows.Add([DownloadsWords.SiteFailures, Number.Percent(settings.FailureRate)]);
        return new(DownloadsWords.SiteTitle, [new(FiguresWords.Fact), new(FiguresWords.Here)], rows, site.ToString());
    }

    /// <summary>The pictures that arrived.</summary>
    /// <exception cref="InvalidOperationException">None did.</exception>
    public static Gallery Gallery(this DownloadRun run)
    {
        if (run.Files.Count == 0)
            throw new InvalidOperationException(DownloadsWords.NothingArrived);
        return new(
            DownloadsWords.PicturesThatArrived,
            [.. run.Files.Select(file => new GalleryPicture(Name(file), Description(file), File.ReadAllBytes(file), MimeType(file)))],
            DownloadsWords.ArrivedIn.With(run.Files.Count, run.Files.Count + run.Failures.Count, Duration.Text(run.Seconds)));
    }

    private static IEnumerable<GanttSpan> Spans(Transfer transfer)
    {
        var what = DownloadsWords.TransferNamed.With(transfer.Address.Segments[^1], transfer.Attempt);
        if (transfer.Outcome != TransferOutcome.Arrived)
            return [new(transfer.Start, transfer.End, DownloadsWords.TransferFailed, what)];
        var answered = transfer.FirstByte ?? transfer.End;
        return [new(transfer.Start, answered, DownloadsWords.WaitingForAnswer, what), new(answered, transfer.End, DownloadsWords.Receiving, what)];
    }

    // Of the time from the beginning to the end, for each worker: what the chart leaves blank counts, too.
    private static string Shares(List<GanttLane> lanes, double seconds)
    {
        var shares = Kinds
            .Select(kind => (Kind: kind, Share: lanes.SelectMany(lane => lane.Spans).Where(span => span.Kind == kind).Sum(span => span.Seconds) / (lanes.Count * seconds)))
            .ToList();
        shares.Add((DownloadsWords.NoTransfer, 1 - shares.Sum(each => each.Share)));
        return string.Join(", ", shares.Where(each => each.Share >= LeastShare).Select(each => FiguresWords.ActivityShare.With(Number.Percent(each.Share), each.Kind)));
    }

    // The folder's files begin with their place in the list.
    private static string Name(string file) => Painter(file)?.Name ?? Path.GetFileName(file);

    private static string Description(string file) => Painter(file)?.Description ?? Path.GetFileName(file);

    private static Painter? Painter(string file) =>
        Studio.Painters.FirstOrDefault(painter => Path.GetFileNameWithoutExtension(file).EndsWith(painter.Name, StringComparison.Ordinal));

    private static string MimeType(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".JPG" or ".JPEG" => "image/jpeg",
        ".GIF" => "image/gif",
        ".SVG" => "image/svg+xml",
        ".WEBP" => "image/webp",
        _ => "image/png",
    };

    private static string Milliseconds(int number) => $"{Number.Whole(number)}\u00a0ms";
}
