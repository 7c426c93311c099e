using Markdig;

namespace NotebookCourse.Notebooks;

/// <summary>Turns the prose of markdown cells into HTML.</summary>
/// <remarks>
/// CommonMark with what the notebook editors share: tables, strikethrough, task lists, bare links. HTML in prose is kept,
/// since whoever writes a cell could run code just as well.
/// </remarks>
public static class MarkdownRenderer
{
    /// <summary>The rules, shared by everything that reads prose.</summary>
    internal static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseTaskLists()
        .UseAutoLinks()
        // For those who change prose in place.
        .UsePreciseSourceLocation()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .Build();

    /// <summary>The HTML of a text.</summary>
    public static string ToHtml(string markdown) => Markdown.ToHtml(markdown, Pipeline);
}
