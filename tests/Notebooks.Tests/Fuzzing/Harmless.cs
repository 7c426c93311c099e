using AngleSharp.Html.Parser;

namespace NotebookCourse.Notebooks.Tests.Fuzzing;

/// <summary>Says what HTML could do, as a browser would read it.</summary>
internal static class Harmless
{
    private static readonly string[] Elements =
        ["script", "style", "iframe", "frame", "object", "embed", "form", "button", "select", "textarea", "meta", "link", "base", "svg", "math", "video", "audio", "template", "noscript", "dialog"];

    private static readonly string[] Styles = ["position", "z-index", "url(", "margin", "transform"];

    /// <summary>Fails if the HTML could act, or reach out of the element that it is put into.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="isProse">Whether it is prose and not a cell's code, which a page or a kernel may run.</param>
    public static void Check(string html, bool isProse)
    {
        if (!isProse) return;
        var document = new HtmlParser().ParseDocument($"<!doctype html><body><main id=\"frame\">{html}</main><p id=\"after\"></p>");
        Assert.Equal("BODY", document.GetElementById("after")?.ParentElement?.TagName);
        foreach (var element in document.QuerySelectorAll("#frame *"))
        {
            Assert.DoesNotContain(element.LocalName, Elements);
            Assert.True(element.LocalName != "input" || (element.GetAttribute("type") == "checkbox" && element.HasAttribute("disabled")), element.OuterHtml);
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "srcdoc" or "target" or "ping" or "autofocus", element.OuterHtml);
                Assert.False(attribute.Name is "href" or "src" && IsProgram(attribute.Value), element.OuterHtml);
                Assert.False(attribute.Name == "style" && Array.Exists(Styles, word => attribute.Value.Contains(word, StringComparison.OrdinalIgnoreCase)), element.OuterHtml);
            }
        }
    }

    private static bool IsProgram(string address)
    {
        var scheme = string.Concat(address.Where(character => character > ' ')).Split(':')[0];
        return address.Contains(':', StringComparison.Ordinal) && scheme.ToLowerInvariant() is "javascript" or "vbscript" or "file" or "blob";
    }
}
