using System.Buffers.Binary;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Processes;

[assembly: Verb<EchoWorker>(EchoWorker.Verb)]

namespace NotebookCourse.Topics.Processes;

/// <summary>The worker's side of an echo: a process that sends back what it is sent.</summary>
internal sealed class EchoWorker : IVerb
{
    /// <summary>What the assembly is started with.</summary>
    public const string Verb = "echo-worker";

    /// <summary>An order: how long the next messages are, and how many will come.</summary>
    public const int OrderBytes = 2 * sizeof(int);

    /// <inheritdoc/>
    public string Arguments => "TRANSPORT ADDRESS";

    /// <inheritdoc/>
    public string Purpose => ProcessesWords.EchoWorkerPurpose;

    /// <summary>Writes an order into a buffer of <see cref="OrderBytes"/>.</summary>
    public static void Write(Span<byte> order, int size, int times)
    {
        BinaryPrimitives.WriteInt32LittleEndian(order, size);
        BinaryPrimitives.WriteInt32LittleEndian(order[sizeof(int)..], times);
    }

    /// <summary>Joins, says so on standard output, and echoes until the other side is gone.</summary>
    public int Run(string[] arguments)
    {
        var (transport, address) = (arguments[0], arguments[1]);
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
        return 0;
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
