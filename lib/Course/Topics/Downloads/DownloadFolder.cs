using System.Globalization;

namespace NotebookCourse.Topics.Downloads;

/// <summary>Temporary folders, one a run, all of which go when this process ends.</summary>
internal static class DownloadFolder
{
    private const int LongestName = 80;

    private static readonly Lazy<string> Folder = new(CreateRoot);

    private static int _runs;

    /// <summary>Where the folders of all runs are.</summary>
    internal static string Root => Folder.Value;

    /// <summary>An empty folder for a run.</summary>
    public static string ForRun() => Directory.CreateDirectory(Path.Combine(
        Root, Interlocked.Increment(ref _runs).ToString(CultureInfo.InvariantCulture))).FullName;

    /// <summary>A file name for what an address gives: the number keeps apart addresses that end alike.</summary>
    public static string NameFor(int job, Uri address)
    {
        var last = Uri.UnescapeDataString(address.Segments[^1].Trim('/'));
        // An address may say anything, and a file name may not: not where to go, nor what a file system forbids.
        var safe = string.Concat(last.Select(each => char.IsAsciiLetterOrDigit(each) || each is '.' or '-' or '_' ? each : '_'));
        // Cut in front, because the end says what kind of file it is.
        var name = safe.Length == 0 ? "index" : safe[^Math.Min(safe.Length, LongestName)..];
        return string.Create(CultureInfo.InvariantCulture, $"{job + 1:00}-{name}");
    }

    private static string CreateRoot()
    {
        var root = Directory.CreateTempSubdirectory("course-downloads-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    }
}
