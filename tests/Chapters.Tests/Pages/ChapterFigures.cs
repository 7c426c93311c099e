using NotebookCourse.Chapters.Tests.Playing;

namespace NotebookCourse.Chapters.Tests.Pages;

/// <summary>What there is to put into a page.</summary>
internal static class ChapterFigures
{
    // Between them these have every kind of figure that a script draws or moves.
    private static readonly string[] Chapters =
        ["notebooks/03-multithreading.dib", "notebooks/04-races.dib", "notebooks/09-downloads.dib", "notebooks/11-events.dib"];

    // Two, because the second one of a page finds what the first has loaded.
    private const int OfEachKind = 2;

    /// <summary>Two figures of each kind.</summary>
    /// <param name="kinds">What a figure of a kind has in it.</param>
    /// <param name="figures">Those to choose from.</param>
    public static IReadOnlyList<string> SomeOfEach(IEnumerable<string> kinds, IReadOnlyList<string> figures) =>
    [
        .. kinds.SelectMany(kind => figures.Where(html => FigureRule.Figures(html)[0].QuerySelector(kind) is not null).Take(OfEachKind)).Distinct(),
    ];

    /// <summary>The figures of some chapters as the plain host shows them, each as HTML.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(PlayedNotebooks played)
    {
        var shown = new List<string>();
        foreach (var chapter in Chapters)
            shown.AddRange((await played.InThePlainHost(chapter)).Select(cell => cell.Interactive?.Content ?? ""));
        return [.. shown.Where(html => FigureRule.Figures(html).Count > 0)];
    }
}
