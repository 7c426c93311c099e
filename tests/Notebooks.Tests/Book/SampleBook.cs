namespace NotebookCourse.Notebooks.Tests.Book;

/// <summary>A small book with one of everything that a chapter can show, written to a folder of its own.</summary>
public sealed class SampleBook : IDisposable
{
    public const string Markdown = """
        # 8 · Many processes

        Ten thousand numbers wait.

        *40 minutes · read [4 · Races](04-races.dib#one-line-three-steps), [none](99-none.dib) and [the web](https://example.org/x.dib) first*

        ## A section

        | variant | what it shares with all the others | time it takes on a machine with a long description |
        |---|---|---|
        | threads | the input array | 131 ms |

        ```csharp
        Console.WriteLine("a long line that has to scroll inside its own box, since the page itself must never scroll sideways on a phone");
        ```

        ![A dot](img/dot.svg) `AVeryLongIdentifierThatDoesNotFitOnAPhoneAndHasNoPlaceWhereItCouldBeBroken.AndAnother()`
        """;

    private const string Svg = """<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="600" height="40"><rect width="600" height="40" fill="gray"/></svg>""";

    private readonly TemporaryFolder _folder = new();

    public SampleBook()
    {
        _folder.Write("notebooks/img/dot.svg", Svg);
        var plotly = _folder.Write("lib/plotly.min.js", "window.Plotly = {};");
        var races = DibFile.Read(_folder.Write("notebooks/04-races.dib", Sample.Chapter));
        var processes = new Notebook([.. Runs.Select(run => run.Cell)], Path.Combine(_folder.Root, "notebooks", "08-processes.dib"));
        Index = HtmlBook.Write(
            [BookChapter.NotRun(races), new BookChapter(processes, Runs)],
            Path.Combine(_folder.Root, "out"),
            new BookOptions("The <Course>", plotly));
    }

    public string Index { get; }

    public string Folder => Path.GetDirectoryName(Index)!;

    public string Processes => Path.Combine(Folder, "08-processes.html");

    private static IReadOnlyList<CellRun> Runs { get; } =
    [
        Run(CellLanguage.Markdown, Markdown),
        Run(
            CellLanguage.CSharp,
            "// 1 < 2\nvar s = \"a\"; for (int i = 0; i < 10_000; i++) { ThisLineIsFarTooLongForAPhoneAndMustScrollInsideItsOwnBox(i); }",
            CellOutput.Text("ab\u001b[31mc\u001b[0m "),
            CellOutput.Text(new string('x', 500)),
            Value("text/html", "<p class=\"nc-shown\">shown</p>"),
            Value("image/svg+xml", Svg),
            Value("image/png", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")),
        new(
            new Cell(CellLanguage.CSharp, "int[] a = [];\na[7]", Line: 40),
            CellStatus.Threw,
            [],
            TimeSpan.FromMilliseconds(12),
            new CellError("IndexOutOfRangeException", "Index <7> was outside.", null, 2, 1, "a[7]", "at Submission()")),
        CellRun.Not(new Cell(CellLanguage.FSharp, "let x = 1")),
        Run(CellLanguage.Html, "<p id=\"nc-hello\">Hello</p>"),
        Run(CellLanguage.JavaScript, "const node = document.getElementById('nc-hello');\nnode.append(' from a script with </script> in it');"),
        Run(CellLanguage.Markdown, "## A section"),
        Run(CellLanguage.Mermaid, "graph LR\n  A --> B"),
    ];

    public void Dispose() => _folder.Dispose();

    private static CellRun Run(CellLanguage language, string source, params CellOutput[] outputs) =>
        new(new Cell(language, source), CellStatus.Completed, outputs, TimeSpan.FromSeconds(2.34));

    private static CellOutput Value(string mime, string content) => new(
        CellOutputKind.Display,
        new Dictionary<string, string> { [mime] = content, ["text/plain"] = "in words" });
}
