using System.Text.Json.Nodes;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Json;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Tests.Json;

public class RunJsonTests
{
    [Fact]
    public void Of_OutputInSeveralForms_IsItsRichestInUtf8Bytes()
    {
        var output = new CellOutput(CellOutputKind.Result, new Dictionary<string, string> { ["text/html"] = "<b>é</b>", ["text/plain"] = "é" });

        Assert.Equal(new OutputJson("text/html", 9), OutputJson.Of(output));
    }

    [Fact]
    public void WriteTo_TextWithHalfACharacter_IsStillJson()
    {
        var path = Path.GetTempFileName();
        var run = new CellRun(new Cell(CellLanguage.CSharp, "\uD800"), CellStatus.Threw, [CellOutput.Text("\uD800")], TimeSpan.Zero, new CellError("Oops", "half \uD800 of one"));

        RunJson.Of([new ChapterResult("x.dib", ChapterStatus.Failed, TimeSpan.FromSeconds(1.23456), [run])]).WriteTo(path);

        var chapter = JsonNode.Parse(File.ReadAllText(path))!["chapters"]![0]!;
        File.Delete(path);
        Assert.Equal(1.235, (double)chapter["seconds"]!);
        Assert.StartsWith("half ", (string)chapter["cells"]![0]!["error"]!["message"]!);
    }
}
