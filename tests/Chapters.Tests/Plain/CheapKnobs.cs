namespace NotebookCourse.Chapters.Tests.Plain;

/// <summary>Knobs that decide how long a chapter takes, where it has the same to show and less to do.</summary>
/// <remarks>The chapters are played with their own settings elsewhere; here it matters that they play, and what they show.</remarks>
internal static class CheapKnobs
{
    private static readonly Dictionary<string, string[]> Settings = new()
    {
        ["notebooks/02-threads.dib"] = ["most=100", "orders=1", "perProcessor=1"],
        ["notebooks/03-multithreading.dib"] = ["threads=1"],
        ["notebooks/05-locks-and-semaphores.dib"] = ["threads=2"],
        ["notebooks/07-processes.dib"] = ["largest=65536", "threads=1"],
        ["notebooks/08-multiprocessing.dib"] = ["count=1000", "processes=1", "threads=2"],
        ["notebooks/09-downloads.dib"] = ["latency=10"],
        ["notebooks/11-events.dib"] = ["keys=5", "latency=0"],
        ["notebooks/12-streams.dib"] = ["racks=200", "seconds=1"],
        ["notebooks/15-gpu.dib"] = ["elements=1000", "most=20", "rows=16", "width=48"],
        ["notebooks/16-python-limits.dib"] = ["numbers=50", "threads=2"],
    };

    /// <summary>The settings for a chapter, each as NAME=VALUE.</summary>
    public static IEnumerable<string> Of(string chapter) => Settings.GetValueOrDefault(chapter, []);
}
