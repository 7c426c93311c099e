using System.Buffers.Binary;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Processes.Exercises;

public class NextMessageTests
{
    public static TheoryData<string, Func<Stream, byte[]?>> RightOnes => new()
    {
        { "with ReadAtLeast", stream => WithReadAtLeast(stream) },
        { "a loop of one's own", OwnLoop },
        { "byte by byte", ByteByByte },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<Stream, byte[]?> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.NextMessage.Check(right));
    }

    public static TheoryData<string, Func<Stream, byte[]?>, string> WrongOnes => new()
    {
        { "as given", AsGiven, "one byte at a time" },
        { "length read whole, message not", stream => WithReadAtLeast(stream, readAll: false), "whose byte 1 is wrong" },
        { "highest byte first", stream => WithReadAtLeast(stream, reversed: true), "3 bytes" },
        { "one byte of length", stream => stream.ReadByte() is var length and >= 0 ? Exactly(stream, length) : null, "one of the right length whose byte 0 is wrong" },
        { "ends with an exception", stream => Exactly(stream, BinaryPrimitives.ReadInt32LittleEndian(Exactly(stream, 4))), "null: the stream ends between two messages" },
        { "null wherever it ends", NullAtAnyEnd, "The last byte never comes." },
        { "empty at the end", stream => WithReadAtLeast(stream) ?? [], "Came out: a message of 0 bytes" },
        { "empty message taken for the end", stream => WithReadAtLeast(stream) is { Length: > 0 } message ? message : null, "Expected: message 1, of 0 bytes Came out: null" },
        { "asks for ever", AsksForEver, "times at the end of the stream" },
        { "reads ahead", stream => WithReadAtLeast(new BufferedStream(stream)), "Expected: " },
        { "asks for the length of the stream", stream => stream.Length > 0 ? WithReadAtLeast(stream) : null, "NotSupportedException" },
        { "length is part of the message", stream => WithReadAtLeast(stream) is { } message ? [.. BitConverter.GetBytes(message.Length), .. message] : null, "one of 7 bytes" },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<Stream, byte[]?> wrong, string found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.NextMessage.Check(wrong), found);
    }

    private static byte[]? WithReadAtLeast(Stream stream, bool readAll = true, bool reversed = false)
    {
        var head = new byte[4];
        var got = stream.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        if (got == 0)
            return null;
        if (got < 4)
            throw new EndOfStreamException();
        if (reversed)
            Array.Reverse(head);
        // A length from the wrong end would ask for more than there is memory.
        var message = new byte[Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(head), 1 << 20)];
        if (readAll)
            stream.ReadExactly(message);
        else
            _ = stream.Read(message);
        return message;
    }

    private static byte[]? OwnLoop(Stream stream)
    {
        var head = Fill(stream, 4, mayEnd: true);
        return head is null ? null : Fill(stream, BinaryPrimitives.ReadInt32LittleEndian(head), mayEnd: false);
    }

    private static byte[]? Fill(Stream stream, int length, bool mayEnd)
    {
        var bytes = new byte[length];
        for (var done = 0; done < length;)
        {
            var got = stream.Read(bytes, done, length - done);
            if (got == 0 && done == 0 && mayEnd)
                return null;
            done += got > 0 ? got : throw new EndOfStreamException();
        }
        return bytes;
    }

    private static byte[]? ByteByByte(Stream stream)
    {
        var length = stream.ReadByte();
        if (length < 0)
            return null;
        for (var shift = 8; shift < 32; shift += 8)
            length |= Next() << shift;
        return [.. Enumerable.Range(0, length).Select(_ => (byte)Next())];

        int Next() => stream.ReadByte() is var value and >= 0 ? value : throw new EndOfStreamException();
    }

    private static byte[]? AsGiven(Stream stream)
    {
        var head = new byte[4];
        if (stream.Read(head, 0, 4) == 0)
            return null;
        var message = new byte[BitConverter.ToInt32(head)];
        _ = stream.Read(message, 0, message.Length);
        return message;
    }

    private static byte[]? NullAtAnyEnd(Stream stream)
    {
        try
        {
            return WithReadAtLeast(stream);
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    private static byte[]? AsksForEver(Stream stream)
    {
        var head = new byte[4];
        for (var done = 0; done < 4;)
            done += stream.Read(head, done, 4 - done);
        return Exactly(stream, BinaryPrimitives.ReadInt32LittleEndian(head));
    }

    private static byte[] Exactly(Stream stream, int length)
    {
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
