using System.Buffers.Binary;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Processes;

/// <summary>The worker's side of an echo: a process that sends back what it is sent.</summary>
internal static class EchoWorker
{
    /// <summary>What the entry point knows it by: <c>echo-worker TRANSPORT ADDRESS</c>.</summary>
    public const string Verb = "echo-worker";

    /// <summary>An order: how long the next messages are, and how many will come.</summary>
    public const int OrderBytes = 2 * sizeof(int);

    /// <summary>Writes an order into a buffer of <see cref="OrderBytes"/>.</summary>
    public static void Write(Span<byte> order, int size, int times)
    {
        BinaryPrimitives.WriteInt32LittleEndian(order, size);
        BinaryPrimitives.WriteInt32LittleEndian(order[sizeof(int)..], times);
    }

    /// <summary>Joins, says so on standard output, and echoes until the other side is gone.</summary>
    public static void Run(string transport, string address)
    {
        var kind = Transport.All.SingleOrDefault(each => each.Id == transport)
            ?? throw new ArgumentException(ProcessesWords.TransportUnknown.With(transport, string.Join(", ", Transport.All.Select(each => each.Id))));
        using var end = kind.Join(address);
        Frame.Write(Console.OpenStandardOutput(), []);
        try
        {
            Serve(end);
        }
        catch (IOException)
        {
            // Nobody is there to be told anything.
        }
    }

    /// <summary>Echoes until the other end is closed.</summary>
    /// <exception cref="EndOfStreamException">It is.</exception>
    internal static void Serve(ITransport end)
    {
        Span<byte> order = stackalloc byte[OrderBytes];
        var buffer = Memory<byte>.Empty;
        while (true)
        {
            end.Receive(order);
            var (size, times) = (BinaryPrimitives.ReadInt32LittleEndian(order), BinaryPrimitives.ReadInt32LittleEndian(order[sizeof(int)..]));
            if (buffer.Length < size)
                buffer = PageBuffer.Of(size);
            for (var time = 0; time < times; time++)
            {
                end.Receive(buffer.Span[..size]);
                end.Send(buffer.Span[..size]);
            }
        }
    }
}
