using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Processes.Transports;

/// <summary>A TCP connection that does not leave the machine.</summary>
internal sealed class SocketTransport : ITransport
{
    private readonly Socket _socket;

    private SocketTransport(Socket socket)
    {
        _socket = socket;
        // Otherwise a small message may wait for the acknowledgement of the one before it (Nagle's algorithm).
        _socket.NoDelay = true;
    }

    public static IOffer Offer() => new Listener();

    public static ITransport Join(string address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(IPAddress.Loopback, int.Parse(address, CultureInfo.InvariantCulture));
        return new SocketTransport(socket);
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> bytes)
    {
        try
        {
            while (bytes.Length > 0)
                bytes = bytes[_socket.Send(bytes)..];
        }
        catch (SocketException gone)
        {
            throw new IOException(gone.Message, gone);
        }
    }

    /// <inheritdoc/>
    public void Receive(Span<byte> room)
    {
        try
        {
            while (room.Length > 0)
            {
                var got = _socket.Receive(room);
                if (got == 0)
                    throw new EndOfStreamException();
                room = room[got..];
            }
        }
        catch (SocketException gone)
        {
            throw new IOException(gone.Message, gone);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private sealed class Listener : IOffer
    {
        private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        public Listener()
        {
            _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _socket.Listen(1);
        }

        public string Address => ((IPEndPoint)_socket.LocalEndPoint!).Port.ToString(CultureInfo.InvariantCulture);

        public ITransport Accept(WorkerProcess worker) => new SocketTransport(_socket.Accept());

        public void Dispose() => _socket.Dispose();
    }
}
