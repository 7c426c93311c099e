using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookCourse.Jupyter.Protocol;

/// <summary>Makes frames of what the kernel says. Any thread may use it.</summary>
internal sealed class MessageWriter(Signer signer)
{
    /// <summary>The version of the protocol that is spoken.</summary>
    public const string Version = "5.4";

    private static readonly byte[] Nothing = "{}"u8.ToArray();

    // Nearly all that goes out is HTML, which the default encoder makes several times as long.
    private static readonly JsonWriterOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name of this life of the kernel.</summary>
    public string Session { get; } = Guid.NewGuid().ToString();

    /// <summary>The frames of a message.</summary>
    /// <param name="first">What comes before the delimiter: who is meant, or the topic.</param>
    /// <param name="type">What it is.</param>
    /// <param name="parent">The header of the request that it answers; null if nobody asked.</param>
    /// <param name="content">What it says.</param>
    public IReadOnlyList<byte[]> Write(IReadOnlyList<byte[]> first, string type, byte[]? parent, JsonObject content)
    {
        var header = new JsonObject
        {
            ["msg_id"] = Guid.NewGuid().ToString(),
            ["session"] = Session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("O"),
            ["msg_type"] = type,
            ["version"] = Version,
        };
        byte[][] parts = [Bytes(header), parent ?? Nothing, Nothing, Bytes(content)];
        return [.. first, MessageReader.Delimiter, signer.Sign(parts), .. parts];
    }

    private static byte[] Bytes(JsonObject json)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Plainly)) json.WriteTo(writer);
        return bytes.ToArray();
    }
}
