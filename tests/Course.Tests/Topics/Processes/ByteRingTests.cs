using NotebookCourse.Interleaving;
using NotebookCourse.Topics.Processes.Transports;

namespace NotebookCourse.Tests.Topics.Processes;

public class ByteRingTests
{
    [Fact]
    public void WriteAndRead_EverySchedule_GivesTheBytesInOrder()
    {
        using var memory = new ZeroMemory(ByteRing.HeaderBytes + 2);

        var found = Explorer.Explore(() =>
        {
            memory.Clear();
            var (writer, reader) = (new ByteRing(memory.Address, 2), new ByteRing(memory.Address, 2));
            var (sent, received) = (new List<byte>(), new List<byte>());
            return Scenario.Of(
                () =>
                {
                    for (var tries = 0; tries < 3; tries++)
                    {
                        byte[] bytes = [(byte)(sent.Count + 1), (byte)(sent.Count + 2)];
                        sent.AddRange(bytes[..writer.Write(bytes)]);
                    }
                },
                () =>
                {
                    var room = new byte[2];
                    for (var tries = 0; tries < 3; tries++)
                        received.AddRange(room[..reader.Read(room)]);
                }).Giving(() => sent.Take(received.Count).SequenceEqual(received) ? "in order" : $"[{string.Join(' ', received)}] of [{string.Join(' ', sent)}]");
        });

        Assert.Equal(["in order"], found.Outcomes);
    }

    [Fact]
    public void Write_BeyondTheEndOfTheMemory_GoesOnAtItsBeginning()
    {
        using var memory = new ZeroMemory(ByteRing.HeaderBytes + 4);
        var (writer, reader) = (new ByteRing(memory.Address, 4), new ByteRing(memory.Address, 4));
        var room = new byte[4];

        Assert.Equal(3, writer.Write([1, 2, 3]));
        Assert.Equal(2, reader.Read(room.AsSpan(0, 2)));
        Assert.Equal(1, writer.Write([4, 5, 6]));
        Assert.Equal(2, writer.Write([5, 6]));
        Assert.Equal(0, writer.Write([7]));
        Assert.False(writer.HasRoom);

        for (var done = 0; reader.HasBytes;)
            done += reader.Read(room.AsSpan(done));
        Assert.Equal([3, 4, 5, 6], room);
        Assert.False(reader.HasBytes);
        Assert.Equal(0, reader.Read(room));
    }

    [Fact]
    public void WriteAndRead_TwoThreads_LoseNothing()
    {
        const int Size = 1_000_000;
        using var memory = new ZeroMemory(ByteRing.HeaderBytes + 64);
        var (writer, reader) = (new ByteRing(memory.Address, 64), new ByteRing(memory.Address, 64));
        byte[] sent = [.. Enumerable.Range(0, Size).Select(i => (byte)(i * 31 >> 3))], received = new byte[Size];
        var thread = new Thread(() =>
        {
            for (var done = 0; done < Size;)
                done += writer.Write(sent.AsSpan(done));
        });

        thread.Start();
        for (var done = 0; done < Size;)
            done += reader.Read(received.AsSpan(done));
        thread.Join();

        Assert.Equal(sent, received);
    }

    [Fact]
    public void WriteAndRead_WithRoomAndFull_AllocateNothing()
    {
        using var memory = new ZeroMemory(ByteRing.HeaderBytes + 64);
        var (writer, reader) = (new ByteRing(memory.Address, 64), new ByteRing(memory.Address, 64));
        byte[] sent = new byte[50], received = new byte[50];

        Allocation.AssertNone(() =>
        {
            while (writer.Write(sent) > 0)
            {
            }
            while (reader.Read(received) > 0)
            {
            }
        });
    }
}
