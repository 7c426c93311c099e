namespace NotebookCourse.Chapters.Tests.Plain;

/// <summary>Knobs that decide how long a chapter takes, where it has the same to show and less to do.</summary>
/// <remarks>The chapters are played with their own settings elsewhere; here it matters that they play, and what they show.</remarks>
internal static class CheapKnobs
{
    private static readonly Dictionary<string, string[]> Settings = new()
    {
        ["notebooks/02-threads.dib"] = ["most=100", "perProcessor=2"],
        ["notebooks/08-multiprocessing.dib"] = ["count=1000", "threads=2"],
        ["notebooks/15-gpu.dib"] = ["elements=1000", "rows=16", "width=48"],
        ["notebooks/16-python-limits.dib"] = ["numbers=50"],
    };

    /// <summary>The settings for a chapter, each as NAME=VALUE.</summary>
    public static IEnumerable<string> Of(string chapter) => Settings.GetValueOrDefault(chapter, []);
}
