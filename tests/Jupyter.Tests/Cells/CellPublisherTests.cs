using System.Text.Json.Nodes;
using NotebookCourse.Jupyter.Cells;
using NotebookCourse.Jupyter.Tests.Serving;
using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Messages;

namespace NotebookCourse.Jupyter.Tests.Cells;

public class CellPublisherTests
{
    private readonly SentMessages _sent = new();

    [Fact]
    public void Publish_EachKind_IsTheMessageForIt()
    {
        var publisher = Publisher();
        publisher.Publish(CellOutput.Text("out"));
        publisher.Publish(CellOutput.Text("err", CellOutputKind.ErrorText));
        publisher.Publish(Value(CellOutputKind.Display, "text/html", "<b>", "d1"));
        publisher.Publish(Value(CellOutputKind.Update, "text/html", "<i>", "d1"));
        publisher.Publish(CellOutput.Clear());
        publisher.Publish(Value(CellOutputKind.Result, "text/plain", "3"));

        Assert.Equal(["stream", "stream", "display_data", "update_display_data", "clear_output", "execute_result"], _sent.Told);
        Same("""{"name":"stdout","text":"out"}""", 0);
        Same("""{"name":"stderr","text":"err"}""", 1);
        Same("""{"data":{"text/html":"<b>"},"metadata":{},"transient":{"display_id":"p-d1"}}""", 2);
        Same("""{"data":{"text/html":"<i>"},"metadata":{},"transient":{"display_id":"p-d1"}}""", 3);
        Same("""{"wait":false}""", 4);
        Same("""{"data":{"text/plain":"3"},"metadata":{},"transient":{},"execution_count":7}""", 5);
    }

    [Fact]
    public void Publish_DataForTheHost_IsNotTold()
    {
        Publisher().Publish(Value(CellOutputKind.Display, MessageTypes.Run, "{}"));

        Assert.Empty(_sent.Told);
    }

    [Theory]
    [InlineData("application/json", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("application/geo+json", "[1]", "[1]")]
    [InlineData("application/json", "{no", "\"{no\"")]
    [InlineData("text/plain", "{}", "\"{}\"")]
    public void Publish_Json_GoesAsJson(string mime, string content, string told)
    {
        Publisher().Publish(Value(CellOutputKind.Display, mime, content));

        Assert.Equal(told, _sent.Contents[0]["data"]![mime]!.ToJsonString());
    }

    [Fact]
    public void Publish_Diagram_CanBeReadWhereItIsNotDrawn()
    {
        Publisher().Publish(Value(CellOutputKind.Result, "text/vnd.mermaid", "graph LR"));

        Same("""{"text/vnd.mermaid":"graph LR","text/plain":"graph LR"}""", _sent.Contents[0]["data"]!);
    }

    private static CellOutput Value(CellOutputKind kind, string mime, string content, string? id = null) =>
        new(kind, new Dictionary<string, string> { [mime] = content }, id);

    private void Same(string expected, int message) => Same(expected, _sent.Contents[message]);

    private static void Same(string expected, JsonNode found) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), found), found.ToJsonString());

    private CellPublisher Publisher() => new(_sent.MessageSender, SentMessages.Request("execute_request"), 7, id => $"p-{id}");
}
