using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookCourse.Notebooks.Book;

/// <summary>The words of a piece of markdown without its marks.</summary>
internal static class PlainText
{
    /// <summary>The words of a heading or paragraph.</summary>
    public static string Of(LeafBlock block)
    {
        var text = new StringBuilder();
        foreach (var inline in block.Inline?.Descendants() ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline link => link.Url,
                LineBreakInline => " ",
                _ => "",
            });
        }

        return text.ToString().Trim();
    }
}
