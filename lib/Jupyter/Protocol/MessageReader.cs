using System.Text;

namespace NotebookCourse.Jupyter.Protocol;

/// <summary>Makes requests of the frames that come in; for one thread.</summary>
internal sealed class MessageReader(Signer signer)
{
    private const int SignedParts = 4;

    private readonly SeenSignatures _seen = new();

    /// <summary>What stands between those who send and what they say.</summary>
    public static byte[] Delimiter { get; } = Encoding.ASCII.GetBytes("<IDS|MSG>");

    /// <summary>Reads a message: identities, delimiter, signature, header, parent header, metadata, content, buffers.</summary>
    /// <exception cref="ProtocolException">It is malformed, not signed, wrongly signed, or has come before.</exception>
    public Request Read(Channel channel, IReadOnlyList<byte[]> frames)
    {
        var delimiter = frames.ToList().FindIndex(frame => frame.AsSpan().SequenceEqual(Delimiter));
        if (delimiter < 0) throw new ProtocolException("expected a message with the delimiter <IDS|MSG>, but found none.");
        if (frames.Count - delimiter - 2 < SignedParts)
            throw new ProtocolException($"expected signature, header, parent header, metadata and content, but found {frames.Count - delimiter - 1} frames.");
        var signature = frames[delimiter + 1];
        byte[][] parts = [.. frames.Skip(delimiter + 2).Take(SignedParts)];
        // Nothing that strangers sent is looked into, or kept.
        if (!signer.IsRight(signature, parts)) throw new ProtocolException($"expected a message signed with the connection's key, but found {(signature.Length == 0 ? "no signature" : "another signature")}.");
        if (signer.Signs && !_seen.TryAdd(Encoding.ASCII.GetString(signature))) throw new ProtocolException("expected a new message, but found one that has come before.");

        var header = Content.Parse(parts[0], "the header");
        _ = header.Text("msg_id");
        var type = header.Text("msg_type");
        return new Request(channel, [.. frames.Take(delimiter)], parts[0], type, Content.Parse(parts[3], type));
    }
}
