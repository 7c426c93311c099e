using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using NotebookCourse.Notebooks.Messages;

namespace NotebookCourse.Notebooks.Tests.Ipynb;

public class IpynbWriterTests
{
    private static readonly Dictionary<string, string> Chart = new()
    {
        ["text/html"] = "<p>\nchart</p>",
        ["text/plain"] = "a chart",
        ["image/png"] = "iVBORw0KGgo=",
        ["application/json"] = """{"a":[1]}""",
    };

    [Fact]
    public void ToText_EveryKindOfCellAndEnd_KeepsTheRulesOfNbformat()
    {
        var runs = Enum.GetValues<CellStatus>().SelectMany(status => Enum.GetValues<CellLanguage>(), (status, language) => new CellRun(
            new Cell(language, "first\nsecond"),
            status,
            [CellOutput.Text("a\n"), new(CellOutputKind.Display, Chart), new(CellOutputKind.Update, Chart), new(CellOutputKind.Result, Chart)],
            TimeSpan.FromSeconds(1),
            status == CellStatus.Threw ? new CellError("E", "m", null, 2, 1, "second", "at x\nat y") : null)).ToList();

        using var notebook = JsonDocument.Parse(IpynbFile.ToText(runs));

        AssertIsNbformat(notebook.RootElement);
        Assert.Equal(runs.Count, notebook.RootElement.GetProperty("cells").GetArrayLength());
    }

    [Fact]
    public void ToText_AnyCells_AreReadBack() => Generate.Cells.Sample(cells =>
    {
        var text = IpynbFile.ToText([.. cells.Select(CellRun.Not)]);

        using var notebook = JsonDocument.Parse(text);
        AssertIsNbformat(notebook.RootElement);
        Assert.Equal(
            cells.Select(cell => (cell.Language, TextLine.Normalize(cell.Source))),
            IpynbFile.Parse(text, "any.ipynb").Cells.Select(cell => (cell.Language, cell.Source)));
    });

    [Fact]
    public void ToText_KeptRun_IsLeftOutAndPartsNoText()
    {
        var kept = new CellOutput(CellOutputKind.Display, new Dictionary<string, string> { [MessageTypes.Run] = "{}" });
        var run = new CellRun(new Cell(CellLanguage.CSharp, "x"), CellStatus.Completed, [CellOutput.Text("a"), kept, CellOutput.Text("b")], TimeSpan.Zero, null);

        Assert.Equal(["ab"], Lines(Assert.Single(Outputs(run)).GetProperty("text")));
    }

    [Fact]
    public void ToText_OutputsAndError_AreWrittenInOrder()
    {
        var run = new CellRun(
            new Cell(CellLanguage.CSharp, "x"),
            CellStatus.Threw,
            [CellOutput.Text("a"), CellOutput.Text("b\nc\n"), new(CellOutputKind.Display, Chart), new(CellOutputKind.Result, Chart), CellOutput.Text("\uD800")],
            TimeSpan.Zero,
            new CellError("OverflowException", "too much", null, 1, 1, "x", "at f()"));

        var outputs = Outputs(run);

        Assert.Equal(["stream", "display_data", "execute_result", "stream", "error"], outputs.Select(output => output.GetProperty("output_type").GetString()));
        Assert.Equal(["ab\n", "c\n"], Lines(outputs[0].GetProperty("text")));
        Assert.Equal(["<p>\n", "chart</p>"], Lines(outputs[1].GetProperty("data").GetProperty("text/html")));
        Assert.Equal("iVBORw0KGgo=", outputs[1].GetProperty("data").GetProperty("image/png").GetString());
        Assert.Equal(1, outputs[1].GetProperty("data").GetProperty("application/json").GetProperty("a")[0].GetInt32());
        Assert.Equal(1, outputs[2].GetProperty("execution_count").GetInt32());
        Assert.Equal(["\uFFFD"], Lines(outputs[3].GetProperty("text")));
        Assert.Equal(["OverflowException: too much", "this cell, line 1: x", "at f()"], Lines(outputs[4].GetProperty("traceback")));
    }

    [Fact]
    public void ToText_OutputAndErrorsOfTheConsole_AreStreamsOfTheirOwn()
    {
        var outputs = Outputs(new CellRun(
            new Cell(CellLanguage.CSharp, "x"),
            CellStatus.Completed,
            [CellOutput.Text("a"), CellOutput.Text("b", CellOutputKind.ErrorText), CellOutput.Text("c", CellOutputKind.ErrorText), CellOutput.Text("d")],
            TimeSpan.Zero));

        Assert.Equal(
            [("stdout", "a"), ("stderr", "bc"), ("stdout", "d")],
            outputs.Select(output => (output.GetProperty("name").GetString()!, Assert.Single(Lines(output.GetProperty("text"))))));
    }

    [Fact]
    public void ToText_CellThatEndedWithoutSayingWhy_GetsAnErrorInWords() =>
        Assert.Equal(
            "The cell ran out of time after 3.0 s.",
            Outputs(new CellRun(new Cell(CellLanguage.CSharp, "x"), CellStatus.TimedOut, [], TimeSpan.FromSeconds(3)))[0].GetProperty("evalue").GetString());

    [Fact]
    public void ToText_ContentThatClaimsToBeJson_IsWrittenAsText() =>
        Assert.Equal("{no", Outputs(new CellRun(
            new Cell(CellLanguage.CSharp, "x"),
            CellStatus.Completed,
            [new(CellOutputKind.Result, new Dictionary<string, string> { ["application/json"] = "{no" })],
            TimeSpan.Zero))[0].GetProperty("data").GetProperty("application/json").GetString());

    [Fact]
    public void ToText_TheSameCellsTwice_GivesTheSameText()
    {
        List<CellRun> runs = [.. Sample.Cells(Sample.Chapter).Select(CellRun.Not)];

        Assert.Equal(IpynbFile.ToText(runs), IpynbFile.ToText(runs));
    }

    private static List<JsonElement> Outputs(CellRun run) =>
        [.. JsonDocument.Parse(IpynbFile.ToText([run])).RootElement.GetProperty("cells")[0].GetProperty("outputs").EnumerateArray()];

    private static IEnumerable<string?> Lines(JsonElement lines) => lines.EnumerateArray().Select(line => line.GetString());

    // What nbformat.v4.5.schema.json demands: the required keys, no others, their types, unique ids of the allowed form.
    private static void AssertIsNbformat(JsonElement notebook)
    {
        AssertKeys(notebook, "cells", "metadata", "nbformat", "nbformat_minor");
        Assert.Equal((4, 5), (notebook.GetProperty("nbformat").GetInt32(), notebook.GetProperty("nbformat_minor").GetInt32()));
        var spec = notebook.GetProperty("metadata").GetProperty("kernelspec");
        Assert.All(["name", "display_name"], key => Assert.Equal(JsonValueKind.String, spec.GetProperty(key).ValueKind));
        List<JsonElement> cells = [.. notebook.GetProperty("cells").EnumerateArray()];
        Assert.All(cells, AssertIsCell);
        Assert.Distinct(cells.Select(cell => cell.GetProperty("id").GetString()));
    }

    private static void AssertIsCell(JsonElement cell)
    {
        var isCode = cell.GetProperty("cell_type").GetString() == "code";
        AssertKeys(cell, isCode ? ["cell_type", "execution_count", "id", "metadata", "outputs", "source"] : ["cell_type", "id", "metadata", "source"]);
        Assert.Matches(new Regex("^[a-zA-Z0-9-_]{1,64}$"), cell.GetProperty("id").GetString());
        AssertAreLines(cell.GetProperty("source"));
        if (!isCode)
            return;

        Assert.True(cell.GetProperty("execution_count").ValueKind is JsonValueKind.Null or JsonValueKind.Number);
        foreach (var output in cell.GetProperty("outputs").EnumerateArray())
            AssertIsOutput(output);
    }

    private static void AssertIsOutput(JsonElement output)
    {
        switch (output.GetProperty("output_type").GetString())
        {
            case "stream":
                AssertKeys(output, "name", "output_type", "text");
                AssertAreLines(output.GetProperty("text"));
                break;
            case "display_data":
                AssertKeys(output, "data", "metadata", "output_type");
                break;
            case "execute_result":
                AssertKeys(output, "data", "execution_count", "metadata", "output_type");
                break;
            default:
                AssertKeys(output, "ename", "evalue", "output_type", "traceback");
                Assert.All(output.GetProperty("traceback").EnumerateArray(), line => Assert.Equal(JsonValueKind.String, line.ValueKind));
                break;
        }
    }

    private static void AssertAreLines(JsonElement lines) =>
        Assert.All(Lines(lines).SkipLast(1), line => Assert.EndsWith("\n", line, StringComparison.Ordinal));

    private static void AssertKeys(JsonElement element, params string[] keys) =>
        Assert.Equal(keys.Order(), element.EnumerateObject().Select(member => member.Name).Order());
}
