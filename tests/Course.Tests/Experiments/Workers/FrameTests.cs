using CsCheck;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Tests.Experiments.Workers;

public class FrameTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSameMessagesInOrder() =>
        Gen.Byte.Array[0, 300].Array[0, 5].Sample(messages =>
        {
            using var stream = new MemoryStream();
            foreach (var message in messages)
                Frame.Write(stream, message);
            stream.Position = 0;
            return messages.All(message => Frame.Read(stream)!.SequenceEqual(message)) && Frame.Read(stream) is null;
        });

    [Fact]
    public void Read_BytesThatComeOneByOne_IsTheWholeMessage()
    {
        using var stream = new Drop([3, 0, 0, 0, 7, 8, 9]);

        Assert.Equal([7, 8, 9], Frame.Read(stream)!);
    }

    [Theory]
    [InlineData(new byte[] { 3, 0 }, "4 bytes must follow, but the pipe ended after 2.")]
    [InlineData(new byte[] { 3, 0, 0, 0 }, "3 bytes must follow, but the pipe ended after 0.")]
    [InlineData(new byte[] { 3, 0, 0, 0, 7, 8 }, "3 bytes must follow, but the pipe ended after 2.")]
    public void Read_EndWithinAFrame_SaysHowMuchIsMissing(byte[] bytes, string message) =>
        Assert.Equal(message, Assert.Throws<EndOfStreamException>(() => Read(bytes)).Message);

    [Theory]
    [InlineData(new byte[] { 1, 0, 16, 0 }, 1_048_577)]
    [InlineData(new byte[] { 255, 255, 255, 255 }, -1)]
    [InlineData(new byte[] { (byte)'H', (byte)'e', (byte)'l', (byte)'l' }, 1_819_043_144)]
    public void Read_LengthThatIsNone_IsRefusedBeforeAnythingIsAllocated(byte[] bytes, int length) =>
        Assert.StartsWith(
            $"A message must have 0 to 1048576 bytes, but this one says {length}.",
            Assert.Throws<InvalidDataException>(() => Read(bytes)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Write_TooLong_IsRefusedAndWritesNothing()
    {
        using var stream = new MemoryStream();

        Assert.Throws<InvalidDataException>(() => Frame.Write(stream, new byte[Frame.MostBytes + 1]));

        Assert.Equal(0, stream.Length);
    }

    private static byte[]? Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Frame.Read(stream);
    }

    // A pipe gives what is there, which may be less than was asked for.
    private sealed class Drop(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
