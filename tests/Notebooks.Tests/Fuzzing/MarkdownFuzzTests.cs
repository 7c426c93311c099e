using CsCheck;
using NotebookCourse.Testing.Fuzzing;

namespace NotebookCourse.Notebooks.Tests.Fuzzing;

/// <summary>Prose made of pieces of markup, most of it hostile, in any order.</summary>
public class MarkdownFuzzTests
{
    private static readonly string[] Pieces =
    [
        "<script>", "</script>", "alert(1)", "<img src=x onerror=alert(1)>", "<a href=\"javascript:alert(1)\">", "<a href=' java\nscript:x'>", "</a>", "[a](javascript:x)", "[a](<java script:x>)", "<javascript:alert(1)>",
        "<svg>", "</svg>", "<math>", "</math>", "<mtext>", "<mglyph>", "<table>", "<td>", "</table>", "<style>", "</style>", "<title>", "</title>", "<textarea>", "</textarea>", "<noscript>", "</noscript>", "<xmp>", "</xmp>",
        "<select>", "<option>", "<template>", "</template>", "<form>", "</form>", "<input type=checkbox>", "<button onclick=x>", "<iframe srcdoc='<script>'>", "<meta http-equiv=refresh content=0>", "<base href=//x>",
        "<div style=\"position:fixed\">", "<p style='background:url(javascript:x)'>", "</div>", "</main>", "</body>", "<body onload=x>", "<frameset onload=x>", "<b>", "</b>", "<i title='", "'>", "\">", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "?>",
        "&lt;script&gt;", "&#x6a;avascript:", "`", "```\n", "*", "**", "_", "[", "](", ")", "![", "|", "\n|-|-|\n", "> ", "- ", "1. ", "# ", "\n", "\n\n", "    ", "\t", "x", " ", "<", ">", "\"", "'", "=", "/", "\\", "\u00a0", "\ufeff",
    ];

    [Fact]
    public void ToHtml_AnyMarkup_IsHarmlessAndInTime() => Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(chosen => string.Concat(chosen.Select(index => Pieces[index])))
        .Sample(text => Bounds.Hold(() => Harmless.Check(MarkdownRenderer.ToHtml(text), isProse: true)));

    [Fact]
    public void ToHtml_OneMarkAgainAndAgain_IsHarmlessAndInTime() => Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[1, 3], Gen.Int[1, 3_000], Gen.Int[0, Pieces.Length - 1].Array[0, 3])
        .Select(chosen => string.Concat(Enumerable.Repeat(string.Concat(chosen.Item1.Select(index => Pieces[index])), chosen.Item2)) + string.Concat(chosen.Item3.Select(index => Pieces[index])))
        .Sample(text => Bounds.Hold(() => Harmless.Check(MarkdownRenderer.ToHtml(text), isProse: true)));
}
