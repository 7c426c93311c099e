namespace NotebookCourse.Notebooks.Book;

/// <summary>What all pages of a book have around their content.</summary>
internal sealed class PageFrame(BookOptions options)
{
    /// <summary>The chart library's file name in the book.</summary>
    public const string PlotlyFile = "plotly.min.js";

    /// <summary>The book's title.</summary>
    public string BookTitle => options.Title;

    // Figures look for this name when no chart library is in the page yet.
    private string PlotlyMeta => options.PlotlyScript is null
        ? ""
        : $"<meta name=\"notebookcourse-plotly\" content=\"{PlotlyFile}\">\n";

    // In the page itself, where its hash can name it to the browser.
    private static readonly string Script = $"\n{BookFiles.Asset("book.js")}";

    /// <summary>The scripts and styles of the figures.</summary>
    public FigureParts Figures => options.Figures ?? FigureParts.None;

    /// <summary>A whole page.</summary>
    /// <param name="title">The page's own title; null for the book's first page.</param>
    /// <param name="outputs">What cells show in it.</param>
    /// <param name="body">What stands between the book's header and the page's end.</param>
    public string Wrap(string? title, PageOutputs outputs, string body) => $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{{outputs.Policy(Script)}}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{Html.Text(title is null ? BookTitle : $"{title} – {BookTitle}")}}</title>
        {{PlotlyMeta}}<link rel="icon" href="data:,">
        <link rel="stylesheet" href="book.css">
        <script>{{Script}}</script>
        </head>
        <body>
        <a class="skip" href="#content">Skip to the text</a>
        <header class="book">
        <a href="{{BookPages.IndexFile}}"{{(title is null ? " aria-current=\"page\"" : "")}}>{{Html.Text(BookTitle)}}</a>
        <select class="theme" aria-label="Theme" hidden>
        <option value="">System theme</option><option value="light">Light</option><option value="dark">Dark</option>
        </select>
        </header>
        {{body}}
        </body>
        </html>

        """;
}
