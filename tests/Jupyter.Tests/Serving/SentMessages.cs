using System.Text;
using System.Text.Json.Nodes;
using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Jupyter.Serving;

namespace NotebookCourse.Jupyter.Tests.Serving;

/// <summary>Takes the place of the sockets: what is sent, in its order.</summary>
internal sealed class SentMessages
{
    private readonly List<string> _told = [];

    public SentMessages() => MessageSender = new MessageSender(new MessageWriter(new Signer("")), Send);

    public MessageSender MessageSender { get; }

    /// <summary>Type and state of each message.</summary>
    public IReadOnlyList<string> Told => _told;

    /// <summary>The content of each message.</summary>
    public List<JsonNode> Contents { get; } = [];

    public static Request Request(string type, string content = "{}") => new(
        Channel.Shell, ["me"u8.ToArray()], "{}"u8.ToArray(), type, Content.Parse(Encoding.UTF8.GetBytes(content), type));

    public void Note(string word) => _told.Add(word);

    private void Send(Channel channel, IReadOnlyList<byte[]> frames)
    {
        var type = JsonNode.Parse(frames[^4])!["msg_type"]!.GetValue<string>();
        var content = JsonNode.Parse(frames[^1])!;
        Assert.Equal(channel == Channel.Publish ? type : "me", Encoding.UTF8.GetString(frames[0]));
        _told.Add($"{type} {content["execution_state"] ?? content["status"]}".TrimEnd());
        Contents.Add(content);
    }
}
