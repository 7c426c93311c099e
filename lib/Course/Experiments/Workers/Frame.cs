using System.Buffers.Binary;

namespace NotebookCourse.Experiments.Workers;

/// <summary>Messages over a pipe, which by itself knows only bytes: four that say the length, lowest first, and then the message.</summary>
internal static class Frame
{
    /// <summary>No message is longer. A larger length is no length: the other side speaks something else.</summary>
    public const int MostBytes = 1 << 20;

    private const int LengthBytes = sizeof(int);

    /// <summary>Writes a message, all in one go, so that the reader wakes up once.</summary>
    /// <exception cref="InvalidDataException">It is too long.</exception>
    public static void Write(Stream stream, byte[] message)
    {
        if (message.Length > MostBytes)
            throw new InvalidDataException(ExperimentsWords.FrameTooLong.With(MostBytes, message.Length));
        var frame = new byte[LengthBytes + message.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, message.Length);
        message.CopyTo(frame, LengthBytes);
        stream.Write(frame);
        stream.Flush();
    }

    /// <summary>The next message; null where the stream ends between two.</summary>
    /// <exception cref="InvalidDataException">The length is none.</exception>
    /// <exception cref="EndOfStreamException">The stream ends within the message.</exception>
    public static byte[]? Read(Stream stream)
    {
        var head = new byte[LengthBytes];
        var got = stream.ReadAtLeast(head, LengthBytes, throwOnEndOfStream: false);
        if (got == 0)
            return null;
        if (got < LengthBytes)
            throw new EndOfStreamException(ExperimentsWords.FrameTruncated.With(LengthBytes, got));
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < 0 or > MostBytes)
            throw new InvalidDataException(ExperimentsWords.FrameTooLong.With(MostBytes, length));
        var message = new byte[length];
        got = stream.ReadAtLeast(message, length, throwOnEndOfStream: false);
        return got == length ? message : throw new EndOfStreamException(ExperimentsWords.FrameTruncated.With(length, got));
    }
}
