namespace NotebookCourse.Chapters.Tests.Pages;

/// <summary>An output as a notebook program gets it, and how it puts it into its page.</summary>
/// <param name="Place">Its place in the page, from the top.</param>
/// <param name="Html">The output.</param>
/// <param name="IsLate">Whether it comes only when its place comes into view.</param>
/// <param name="IsLikeJupyter">Whether its scripts are run as Jupyter runs them, or as VS Code does.</param>
internal sealed record HostOutput(int Place, string Html, bool IsLate, bool IsLikeJupyter)
{
    /// <summary>The outputs in a random order and manner.</summary>
    public static IReadOnlyList<HostOutput> Shuffled(IReadOnlyList<string> outputs, int seed)
    {
        var random = new Random(seed);
        HostOutput[] made = [.. outputs.Select((html, place) => new HostOutput(place, html, random.Next(2) == 0, random.Next(2) == 0))];
        random.Shuffle(made);
        return made;
    }
}
