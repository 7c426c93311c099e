using Markdig;

namespace NotebookCourse.Kernel.Client;

/// <summary>Stands in for the document library's renderer until both are in one tree.</summary>
internal static class MarkdownRenderer
{
    public static string ToHtml(string markdown) => Markdown.ToHtml(markdown);
}
