using System.IO.MemoryMappedFiles;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Platforms;

namespace NotebookCourse.Topics.Processes.Transports;

/// <summary>A file that both processes have mapped into their memory, and in it a connection.</summary>
/// <remarks>
/// Memory wakes nobody and tells nobody that the other side is gone. So the bell is a byte through the worker's standard
/// streams, which do both: whoever waits for a ring and finds the end of the stream waits for nobody.
/// </remarks>
internal sealed unsafe class SharedMemoryTransport : ITransport
{
    /// <summary>What a ring holds: small enough for the caches of a core, large enough for some pieces on their way.</summary>
    internal const int Capacity = 256 * 1024;

    /// <summary>So many looks take about as long as going to sleep and being woken.</summary>
    internal const int Spins = 300;

    private static readonly int Length = SharedRings.Bytes(Capacity);

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly SharedRings _rings;

    private SharedMemoryTransport(FileStream file, int side, Stream incoming, Stream outgoing)
    {
        _file = MemoryMappedFile.CreateFromFile(file, null, Length, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, Length);
        byte* memory = null;
        // Keeps the memory mapped until the pointer is given back.
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref memory);
        // With one processor the other side cannot do anything while this one looks.
        _rings = new((nint)memory, Capacity, side, Environment.ProcessorCount > 1 ? Spins : 0, () => outgoing.Write([1]), () =>
        {
            Span<byte> ring = stackalloc byte[1];
            incoming.ReadExactly(ring);
        });
    }

    public static IOffer Offer() => new SharedFile();

    public static ITransport Join(string address) => new SharedMemoryTransport(
        new(address, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete), 1, Console.OpenStandardInput(), Console.OpenStandardOutput());

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> bytes) => _rings.Send(bytes);

    /// <inheritdoc/>
    public void Receive(Span<byte> room) => _rings.Receive(room);

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private sealed class SharedFile : IOffer
    {
        private readonly FileStream _file;

        public SharedFile()
        {
            Address = Path.Combine(Platform.MemoryFolder, $"notebook-course-{Guid.NewGuid():N}");
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.DeleteOnClose,
            };
            Platform.KeepPrivate(options);
            _file = new(Address, options);
            // Zeros: flags that are down, and two empty rings.
            _file.SetLength(Length);
        }

        public string Address { get; }

        public ITransport Accept(WorkerProcess worker) => new SharedMemoryTransport(_file, 0, worker.Output, worker.Input);

        public void Dispose() => _file.Dispose();
    }
}
