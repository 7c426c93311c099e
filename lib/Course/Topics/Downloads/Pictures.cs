using NotebookCourse.Experiments;
using NotebookCourse.Platforms;

namespace NotebookCourse.Topics.Downloads;

/// <summary>Twelve pictures and a server of our own for them, which is as slow and as unreliable as you ask for.</summary>
public static class Pictures
{
    private static readonly Lazy<string[]> Found = new(() =>
        [.. Directory.EnumerateFiles(Folder, "*.png").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]);

    /// <summary>The pictures' names, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names => Found.Value;

    // The build puts data/images beside the assembly.
    internal static string Folder => Path.Combine(CourseProgram.Folder, "images");

    /// <summary>Opens a site on this machine that serves the pictures until it is disposed of, or this process ends.</summary>
    /// <param name="latency">How long each answer takes until its first byte, in milliseconds.</param>
    /// <param name="jitter">At most how much longer, in milliseconds.</param>
    /// <param name="bandwidth">Bytes a second over one connection; 0 for no limit.</param>
    /// <param name="failureRate">The share of requests that fail: 0 to 1.</param>
    /// <param name="failFirst">How many requests for each picture are refused before one is answered.</param>
    /// <param name="seed">Decides jitter and failures.</param>
    /// <exception cref="DownloadException">The server could not be started.</exception>
    public static PictureSite Serve(
        int latency = 100,
        int jitter = 0,
        int bandwidth = 0,
        double failureRate = 0,
        int failFirst = 0,
        ulong seed = SeededRandom.DefaultSeed) => Serve(new SiteSettings
        {
            Latency = latency,
            Jitter = jitter,
            Bandwidth = bandwidth,
            FailureRate = failureRate,
            FailFirst = failFirst,
            Seed = seed,
        });

    /// <summary>Opens a site that behaves as these settings say.</summary>
    /// <exception cref="DownloadException">The server could not be started.</exception>
    public static PictureSite Serve(SiteSettings settings)
    {
        var site = new PictureSite(settings, ImageServerProcess.Open(settings));
        // The first exchange of all pays for what client and server still have to load. No picture shall.
        site.Forget();
        return site;
    }

    /// <summary>Checks that every picture of a run arrived and is, byte by byte, the original.</summary>
    /// <exception cref="WrongAnswerException">One is not.</exception>
    internal static void Verify(DownloadRun run)
    {
        if (run.Failures is [var first, ..])
            throw new WrongAnswerException(first.Fault!);
        foreach (var arrived in run.Transfers.Where(each => each.Outcome == TransferOutcome.Arrived))
        {
            var original = Path.Combine(Folder, arrived.Address.Segments[^1]);
            if (!File.ReadAllBytes(arrived.File!).AsSpan().SequenceEqual(File.ReadAllBytes(original)))
                throw new WrongAnswerException(DownloadsWords.PictureDiffers.With(arrived.File!, original));
        }
    }
}
