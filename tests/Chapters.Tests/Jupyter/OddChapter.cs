using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Jupyter;

/// <summary>A chapter that nobody would write: every language with every end, and outputs of every form.</summary>
internal static class OddChapter
{
    private static readonly Dictionary<string, string> EveryForm = new()
    {
        ["text/html"] = "<svg role=\"img\" aria-label=\"A line\" viewBox=\"0 0 9 9\"><path d=\"M0 0L9 9\"/></svg>",
        ["image/svg+xml"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        ["image/png"] = "iVBORw0KGgo=",
        ["image/jpeg"] = "/9j/",
        ["text/markdown"] = "*words*",
        ["text/latex"] = "$x$",
        ["application/json"] = """{"a":[1,null,"x"]}""",
        ["application/vnd.any+json"] = "{not JSON",
        ["application/javascript"] = "alert(1)",
        ["text/plain"] = "half a character: \uD800",
    };

    /// <summary>The chapter, made rather than played.</summary>
    public static BookChapter Made { get; } = Make();

    private static BookChapter Make()
    {
        List<CellRun> runs =
        [
            .. from language in Enum.GetValues<CellLanguage>()
               from status in Enum.GetValues<CellStatus>()
               select new CellRun(new Cell(language, "first\n\n\tsecond \"quoted\" 😀"), status, Outputs, TimeSpan.FromSeconds(1), ErrorOf(status)),
        ];
        return new BookChapter(new Notebook([.. runs.Select(run => run.Cell)]), runs);
    }

    private static List<CellOutput> Outputs =>
    [
        CellOutput.Text("\e[31mred\e[0m\n"), CellOutput.Text(""), CellOutput.Text("no end of line \uDC00"),
        new(CellOutputKind.Display, EveryForm, "id"), new(CellOutputKind.Update, EveryForm, "id"), new(CellOutputKind.Result, EveryForm),
        new(CellOutputKind.Result, new Dictionary<string, string>()), new(CellOutputKind.Display, new Dictionary<string, string> { ["text/plain"] = "" }),
    ];

    private static CellError? ErrorOf(CellStatus status) =>
        status == CellStatus.Threw ? new CellError("OddException", "\uD800\nof two lines", null, 2, 1, "second", "at x\nat y") : null;
}
