using NotebookCourse.Notebooks.Book;

namespace NotebookCourse.Player.Tests.Assets;

/// <summary>Which outputs stand in the page of a book: the same as in a page of the player.</summary>
public sealed class BookTameTests
{
    private static readonly FigureParts Figures = FigureParts.Parse(File.ReadAllText(Repository.At("lib", "course.figures.js")));

    public static TheoryData<string> Seen => [.. TameTests.Seen];

    public static TheoryData<string> More => [.. TameTests.More];

    public static TheoryData<string> Scripts => [.. TameTests.Scripts];

    [Theory]
    [MemberData(nameof(Seen))]
    public void Html_ThatCanOnlyBeSeen_StandsInThePage(string html) => Assert.NotNull(TameHtml.Of(html, Figures));

    [Theory]
    [MemberData(nameof(More))]
    public void Html_ThatCouldDoMore_DoesNot(string html) => Assert.Null(TameHtml.Of(html, Figures));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Figure_WithAScriptThatIsNotOurs_DoesNot(string script) => Assert.Null(TameHtml.Of(FigureWith(script), Figures));

    [Fact]
    public void Figure_WithAScriptOfOurs_StandsInThePage() =>
        Assert.Single(Assert.NotNull(TameHtml.Of(FigureWith("{schedule}(\"nc-1\");"), Figures)).Scripts);

    private static string FigureWith(string script)
    {
        var module = File.ReadAllText(Repository.At("lib", "course.figures.js")).Split('\n');
        var within = Array.FindIndex(module, line => line.Contains(".nc-steps input", StringComparison.Ordinal));
        var first = Array.FindLastIndex(module, within, line => line.StartsWith("((id", StringComparison.Ordinal) || line.StartsWith("(id", StringComparison.Ordinal) || line.StartsWith("(function", StringComparison.Ordinal));
        var last = Array.FindIndex(module, within, line => line is "})," or "})");
        var schedule = string.Join('\n', module[first..(last + 1)]).TrimEnd(',');
        return $"<figure class=\"nc-figure\" id=\"nc-1\"><script>{script.Replace("{schedule}", schedule, StringComparison.Ordinal)}</script></figure>";
    }
}
