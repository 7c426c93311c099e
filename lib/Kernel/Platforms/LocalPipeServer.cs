using System.IO.Pipes;
using System.Net.Sockets;

namespace NotebookCourse.Kernel.Platforms;

/// <summary>A line that only this user can reach: a Unix socket in a folder of mode 0700, on Windows a named pipe.</summary>
internal sealed class LocalPipeServer : IDisposable
{
    private readonly DirectoryInfo? _folder;
    private readonly Socket? _socket;
    private readonly NamedPipeServerStream? _pipe;

    public LocalPipeServer()
    {
        if (OperatingSystem.IsWindows())
        {
            Address = "notebookcourse-" + Guid.NewGuid().ToString("N");
            _pipe = new NamedPipeServerStream(
                Address, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.CurrentUserOnly | PipeOptions.Asynchronous);
            return;
        }
        // Such a folder is readable by its owner alone.
        _folder = Directory.CreateTempSubdirectory("nbc-");
        Address = Path.Combine(_folder.FullName, "kernel");
        _socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _socket.Bind(new UnixDomainSocketEndPoint(Address));
        _socket.Listen(1);
    }

    /// <summary>What the process is told to connect to.</summary>
    public string Address { get; }

    /// <summary>Waits for the process; the stream outlives this object.</summary>
    public async Task<Stream> AcceptAsync(CancellationToken cancellation)
    {
        if (_socket is not null)
            return new NetworkStream(await _socket.AcceptAsync(cancellation), ownsSocket: true);
        await _pipe!.WaitForConnectionAsync(cancellation);
        return _pipe;
    }

    public void Dispose()
    {
        _socket?.Dispose();
        _folder?.Delete(recursive: true);
    }
}
