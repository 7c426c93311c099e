using NotebookCourse.Notebooks.Book;
using NotebookCourse.Notebooks.Folding;
using NotebookCourse.Notebooks.Ipynb;
using NotebookCourse.Testing.Fuzzing;

namespace NotebookCourse.Notebooks.Tests;

/// <summary>Whatever looks for something in a cell's text takes a time that grows with the text, and not with its square.</summary>
public class LinearTimeTests
{
    private const int Long = 250_000;

    public static TheoryData<string> Texts =>
    [
        Repeated("a"), Repeated(" "), Repeated("a "), Repeated("/* a "), Repeated("(* a "), Repeated("\"\\\"a "), Repeated("\"\"\"a "), Repeated("@\"a "), Repeated("'a "),
        "@\"" + Repeated("\"\"") + "x", "#!import" + Repeated(" "), "#!import " + Repeated("a "), "#!import \"" + Repeated("a\" "), Repeated("#!import \n"),
        "// " + Repeated(" ") + "@param", Repeated("// @param {"), "int n = " + Repeated("1") + "; // @param {type:\"number\"}", "int n =" + Repeated(" ") + "; // @param [1]",
        "var s = \"" + Repeated("\\\\") + "; // @param [1]", "int n = 1; // @param {" + Repeated("a:1, ") + "}", "int n = 1; // @param {a:" + Repeated(":"), "int n = 1; // @param [" + Repeated("1,"),
        Repeated("\u001b[1;"), Repeated("\r"), Repeated("a\r"), new string('x', Long / 2) + Repeated("\ra"), Repeated("*1 "),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Readers_OfALongText_AreDoneInASecond(string text)
    {
        Bounds.Hold(() => CodeColours.ToHtml(new Cell(CellLanguage.CSharp, text)));
        Bounds.Hold(() => CodeColours.ToHtml(new Cell(CellLanguage.FSharp, text)));
        Bounds.Hold(() => new ImportLines("/course/notebooks", "/course/out", "/course").Rewrite(text));
        Bounds.Hold(() => Record.Exception(() => KnobParser.Find(new Notebook([new Cell(CellLanguage.CSharp, text)]))));
        Bounds.Hold(() => WrittenLines.Settled(text));
        Bounds.Hold(() => ChapterFacts.Of(new Notebook([new Cell(CellLanguage.Markdown, text)])));
        Bounds.Hold(() => OutputHtml.Of(new CellOutput(CellOutputKind.Display, new Dictionary<string, string> { ["image/svg+xml"] = text })));
    }

    private static string Repeated(string piece) => string.Concat(Enumerable.Repeat(piece, Long / piece.Length));
}
