using System.Text;
using CsCheck;
using NotebookCourse.Notebooks.Book;
using NotebookCourse.Testing.Fuzzing;

namespace NotebookCourse.Notebooks.Tests.Fuzzing;

/// <summary>Chapters whose lines are dropped, doubled, exchanged, or replaced by what nobody would write.</summary>
public class DibFuzzTests
{
    private const int Kinds = 6;

    private static readonly string[] Chapters = [Sample.Chapter, .. Repository.Files("notebooks", ".dib").Select(Repository.Read)];

    private static readonly string[] Scraps =
    [
        "#!csharp", "#!fsharp ", "#!pwsh", "#!klingon", "#!meta", "#!", "#!import ../lib/course.csx", "{\"kernelInfo\":{\"items\":[{\"name\":\"klingon\"}]}}", "{\"\\ud800\":1}",
        new string('>', 200), new string('[', 300), "<div>", "</div>", "<b id=x>", "<script>", "<!--", "```", "| a | b |", "|-|-:|", "*٣٥ minutes*", "*35 minutes*",
        "int n = 2;   //@param {type:\"slider\", min:1, max:4}", "//@param [", "[a](a%00b)", "![x](../../etc/passwd)", "[a][b]", "[b]: c", "# a", "\"", "/*", "é😀", "\u202e", "\u001b[31m", "\0", "\r", "",
    ];

    private static readonly Gen<string> Texts = Gen
        .Select(Gen.Int[0, Chapters.Length - 1], Gen.Select(Gen.Int[0, 1_000], Gen.Int[0, 1_000], Gen.Int[0, Kinds - 1], Gen.Int[0, Scraps.Length - 1]).Array[1, 6])
        .Select(chosen => string.Join('\n', chosen.Item2.Aggregate<(int, int, int, int), IReadOnlyList<string>>(Chapters[chosen.Item1].Split('\n'), Change)))
        // A file holds no half of a character, where a change has parted one.
        .Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Read_ChapterThatWasChanged_IsWrittenAsItWasOrRefused() => Texts.Sample(text => Bounds.Hold(() =>
    {
        if (Read(text) is not { } notebook) return;
        Assert.Equal(text, DibFile.ToText(notebook));
        var cells = new Notebook(notebook.Cells);
        Assert.Equal(notebook.Cells, DibFile.Parse(DibFile.ToText(cells), "again.dib").Cells, (one, other) => one with { Line = 0 } == other with { Line = 0 });
    }));

    [Fact]
    public void Show_ChapterThatWasChanged_IsHarmlessAndInTime() => Texts.Sample(text => Bounds.Hold(() =>
    {
        if (Read(text) is not { } notebook) return;
        _ = ChapterFacts.Of(notebook);
        _ = Record.Exception(() => KnobParser.Find(notebook)) is null or NotebookException ? 0 : throw new InvalidOperationException("A knob was neither read nor refused.");
        var prose = new Prose(notebook, new NoTargets());
        foreach (var cell in notebook.Cells)
            Harmless.Check(cell.Language == CellLanguage.Markdown ? prose.ToHtml(cell.Source) : CellHtml.Of(CellRun.Not(cell), notebook.Path, new PageOutputs(FigureParts.None)), isProse: cell.Language == CellLanguage.Markdown);
    }));

    private static Notebook? Read(string text)
    {
        try
        {
            return DibFile.Parse(Encoding.UTF8.GetBytes(text), "any.dib");
        }
        catch (NotebookException refusal)
        {
            Assert.Equal("any.dib", refusal.File);
            return null;
        }
    }

    private static IReadOnlyList<string> Change(IReadOnlyList<string> lines, (int Place, int Other, int Kind, int Scrap) change)
    {
        if (lines.Count == 0) return [Scraps[change.Scrap]];
        var changed = lines.ToList();
        var (place, other) = (change.Place % lines.Count, change.Other % lines.Count);
        switch (change.Kind)
        {
            case 0:
                changed.RemoveAt(place);
                break;
            case 1:
                changed.Insert(place, lines[other]);
                break;
            case 2:
                (changed[place], changed[other]) = (lines[other], lines[place]);
                break;
            case 3:
                changed.Insert(place, Scraps[change.Scrap]);
                break;
            case 4:
                changed[place] = lines[place].Insert(change.Other % (lines[place].Length + 1), Scraps[change.Scrap]);
                break;
            default:
                changed.InsertRange(place, Enumerable.Repeat(Scraps[change.Scrap], change.Other));
                break;
        }

        return changed;
    }

    private sealed class NoTargets : IProseTargets
    {
        public string? OfNotebook(string file) => null;

        public string? OfFile(string file) => null;
    }
}
