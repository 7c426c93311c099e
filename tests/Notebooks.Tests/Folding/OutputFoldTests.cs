using NotebookCourse.Notebooks.Folding;

namespace NotebookCourse.Notebooks.Tests.Folding;

public class OutputFoldTests
{
    private readonly List<FoldedOutput> _shown = [];
    private readonly OutputFold _fold = new(() => new BoundedText(), most: 3);

    [Fact]
    public void Add_TextAfterText_ContinuesIt()
    {
        Assert.True(Write("one, "));
        Assert.False(Write("two"));

        Assert.Equal(["Text one, two"], Look());
    }

    [Fact]
    public void Add_ErrorsBetweenTexts_StandInTheirOrder()
    {
        Write("one");
        Write("wrong", CellOutputKind.ErrorText);
        Write("two");

        Assert.Equal(["Text one", "ErrorText wrong", "Text two"], Look());
    }

    [Fact]
    public void Add_Update_TakesThePlaceAndKeepsTheKind()
    {
        Show("half", "a");
        Show("other", "b");
        Show("whole", "a", CellOutputKind.Update);

        Assert.Equal(["Display whole", "Display other"], Look());
    }

    [Fact]
    public void Add_UpdateOfNothingThatStandsThere_IsShown()
    {
        Show("whole", "a", CellOutputKind.Update);

        Assert.Equal(["Update whole"], Look());
    }

    [Fact]
    public void Add_Clear_TakesAllAway()
    {
        Assert.False(_fold.Add(_shown, CellOutput.Clear()));
        Write("one");
        Show("value");

        Assert.True(_fold.Add(_shown, CellOutput.Clear()));

        Assert.Empty(_shown);
    }

    [Fact]
    public void Add_MoreThanThereMayBe_KeepsTheFirstAndTheResult()
    {
        for (var value = 0; value < 10; value++) Show($"{value}");
        Show("result", kind: CellOutputKind.Result);

        Assert.Equal(["Display 0", "Display 1", "Display 2", "Result result"], Look());
    }

    [Fact]
    public void Add_TextOfBothKindsWhereNoMoreMayStand_ContinuesTheLast()
    {
        for (var value = 0; value < 3; value++) Show($"{value}");
        Write("one");
        Write(", two", CellOutputKind.ErrorText);

        Assert.Equal(["Display 0", "Display 1", "Display 2", "Text one, two"], Look());
    }

    [Theory]
    [InlineData("no return\n", "no return\n")]
    [InlineData("10 %\r20 %\r100 %\n", "100 %\n")]
    [InlineData("a long line\rshort", "shortg line")]
    [InlineData("windows\r\nlines\r\n", "windows\nlines\n")]
    [InlineData("first\nhalf\r", "first\nhalf")]
    [InlineData("\r\r", "")]
    [InlineData("10 %\r\e[K5 %", "5 %")]
    [InlineData("\e[32m 60 %\e[0m\r\e[32m100 %\e[0m", "100 %")]
    [InlineData("working |\b/\b-\bdone", "working done")]
    [InlineData("gone\e[2K\rhere", "here")]
    [InlineData("\e]0;title\aone\e]8;;http://a\e\\two\e(B\e=three\a\0", "onetwothree")]
    [InlineData("a\tb\n\e[1A\e[31;1mc", "a\tb\nc")]
    [InlineData("\e", "")]
    public void ToOutput_TextWithCarriageReturns_ReadsAsOnATerminal(string written, string read)
    {
        Write(written);

        Assert.Equal(read, _shown[0].ToOutput().Data["text/plain"]);
    }

    [Fact]
    public void ToOutput_CarriageReturnInAnotherPiece_ReadsAsOnATerminal()
    {
        foreach (var piece in (string[])["10", " %", "\r2", "0 %"]) Write(piece);

        Assert.Equal(["Text 20 %"], Look());
    }

    [Fact]
    public void Folded_MessagesForTheHostAlone_AreLeftOutAndPartNoText()
    {
        var message = new CellOutput(CellOutputKind.Display, new Dictionary<string, string> { ["application/vnd.notebookcourse.run+json"] = "{}" });

        Assert.Equal("ab", Assert.Single(((CellOutput[])[CellOutput.Text("a"), message, CellOutput.Text("b")]).Folded()).Data["text/plain"]);
    }

    private bool Write(string text, CellOutputKind kind = CellOutputKind.Text) => _fold.Add(_shown, CellOutput.Text(text, kind));

    private void Show(string content, string? id = null, CellOutputKind kind = CellOutputKind.Display) =>
        _fold.Add(_shown, new CellOutput(kind, new Dictionary<string, string> { ["text/plain"] = content }, id));

    private IEnumerable<string> Look() => _shown.Select(one => one.ToOutput()).Select(output => $"{output.Kind} {output.Data["text/plain"]}");
}
