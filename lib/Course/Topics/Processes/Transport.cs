using NotebookCourse.Topics.Processes.Transports;

namespace NotebookCourse.Topics.Processes;

/// <summary>A way in which two processes of one machine can send each other bytes.</summary>
public sealed class Transport
{
    private readonly Func<string> _name;

    private Transport(string id, Func<string> name, Func<IOffer> offer, Func<string, ITransport> join) =>
        (Id, _name, Offer, Join) = (id, name, offer, join);

    /// <summary>Two pipes without a name, one each way: the standard input and output of the worker.</summary>
    public static Transport AnonymousPipe { get; } = new("pipe", () => ProcessesWords.AnonymousPipe, PipeTransport.Offer, _ => PipeTransport.Join());

    /// <summary>A pipe that a process finds by its name. On Unix .NET makes it of a Unix domain socket.</summary>
    public static Transport NamedPipe { get; } = new("named-pipe", () => ProcessesWords.NamedPipe, NamedPipeTransport.Offer, NamedPipeTransport.Join);

    /// <summary>A file that both have in their memory: what one writes there the other one reads.</summary>
    public static Transport SharedMemory { get; } = new("shared-memory", () => ProcessesWords.SharedMemory, SharedMemoryTransport.Offer, SharedMemoryTransport.Join);

    /// <summary>TCP, from this machine to this machine.</summary>
    public static Transport LoopbackSocket { get; } = new("socket", () => ProcessesWords.LoopbackSocket, SocketTransport.Offer, SocketTransport.Join);

    /// <summary>All transports that are compared.</summary>
    public static IReadOnlyList<Transport> All { get; } = [AnonymousPipe, NamedPipe, SharedMemory, LoopbackSocket];

    /// <summary>What a chart calls it.</summary>
    public string Name => _name();

    /// <summary>What the entry point calls it.</summary>
    internal string Id { get; }

    /// <summary>Makes a connection ready.</summary>
    internal Func<IOffer> Offer { get; }

    /// <summary>The worker's end, given the address.</summary>
    internal Func<string, ITransport> Join { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
