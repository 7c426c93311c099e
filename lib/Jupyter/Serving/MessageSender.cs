using System.Text;
using System.Text.Json.Nodes;
using NotebookCourse.Jupyter.Protocol;

namespace NotebookCourse.Jupyter.Serving;

/// <summary>Says what the kernel has to say, to one front end or to all. Any thread may use it.</summary>
internal sealed class MessageSender(MessageWriter writer, Action<Channel, IReadOnlyList<byte[]>> send)
{
    private const string Asked = "_request", Answered = "_reply";

    /// <summary>The name of this life of the kernel.</summary>
    public string Session => writer.Session;

    /// <summary>Whether messages of that type are answered.</summary>
    public static bool IsAnswered(string type) => type.EndsWith(Asked, StringComparison.Ordinal);

    /// <summary>Tells all front ends something that belongs to a request.</summary>
    public void Publish(Request about, string type, JsonObject content) =>
        send(Channel.Publish, writer.Write([Encoding.UTF8.GetBytes(type)], type, about.Header, content));

    /// <summary>Answers who asked.</summary>
    public void Reply(Request request, JsonObject content) =>
        send(request.Channel, writer.Write(request.Identities, request.Type[..^Asked.Length] + Answered, request.Header, content));
}
