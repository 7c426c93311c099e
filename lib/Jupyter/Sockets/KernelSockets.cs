using NetMQ;
using NetMQ.Sockets;
using NotebookCourse.Jupyter.Protocol;

namespace NotebookCourse.Jupyter.Sockets;

/// <summary>The five sockets of a kernel, and the one thread that they belong to.</summary>
/// <remarks>
/// Sockets of ZeroMQ are not made for several threads. Here they are bound before the thread is started, and after that
/// only handlers touch them, which the poller runs on its thread, until that thread has ended and they are closed. What
/// other threads send goes through one queue that any thread may write and the poller's thread alone reads. Hence what
/// one thread sends after another goes out in that order, on whichever sockets: outputs before the reply that follows them.
/// </remarks>
internal sealed class KernelSockets : IDisposable
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FlushLimit = TimeSpan.FromSeconds(2);

    // A stranger's first bytes may read as the length of a message, for which ZeroMQ makes room before the rest has come: up to
    // two gigabytes for each connection, and nobody is answered meanwhile. No cell is as long as this.
    private const int LongestFrame = 16 << 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<Channel, NetMQSocket> _sockets;

    // Not a socket for answers, which counts on who asked before: what strangers send, and then are gone, makes it lose the next question.
    private readonly RouterSocket _heartbeat = new();
    private readonly NetMQQueue<Action> _outgoing = new();
    private readonly NetMQPoller _poller;
    private readonly Action<Channel, IReadOnlyList<byte[]>> _receive;
    private bool _closed;

    /// <summary>Binds the sockets; nothing is received before <see cref="Start"/>.</summary>
    /// <param name="connection">Where they listen.</param>
    /// <param name="receive">Called for each message, on the sockets' thread: it must neither wait nor throw.</param>
    /// <exception cref="ProtocolException">A port is taken.</exception>
    public KernelSockets(ConnectionFile connection, Action<Channel, IReadOnlyList<byte[]>> receive)
    {
        _receive = receive;
        _sockets = new()
        {
            [Channel.Shell] = new RouterSocket(),
            [Channel.Control] = new RouterSocket(),
            [Channel.Input] = new RouterSocket(),
            [Channel.Publish] = new PublisherSocket(),
        };
        Bind(_sockets[Channel.Shell], connection.Address(connection.ShellPort));
        Bind(_sockets[Channel.Control], connection.Address(connection.ControlPort));
        Bind(_sockets[Channel.Input], connection.Address(connection.InputPort));
        Bind(_sockets[Channel.Publish], connection.Address(connection.PublishPort));
        Bind(_heartbeat, connection.Address(connection.HeartbeatPort));
        _poller = [_outgoing, _heartbeat];
        _outgoing.ReceiveReady += (_, ready) =>
        {
            while (ready.Queue.TryDequeue(out var send, TimeSpan.Zero)) send();
        };
        _heartbeat.ReceiveReady += (_, ready) => ready.Socket.SendMultipartBytes(ready.Socket.ReceiveMultipartBytes());
        foreach (var (channel, socket) in _sockets.Where(each => each.Key != Channel.Publish))
        {
            socket.ReceiveReady += (_, ready) => _receive(channel, ready.Socket.ReceiveMultipartBytes());
            _poller.Add(socket);
        }
    }

    /// <summary>Begins to receive and to send.</summary>
    public void Start() => _poller.RunAsync("sockets", isBackgroundThread: true);

    /// <summary>Sends a message after all that were sent before it; after the end, nobody listens.</summary>
    public void Send(Channel channel, IReadOnlyList<byte[]> frames) => Enqueue(() => _sockets[channel].SendMultipartBytes(frames));

    /// <summary>Sends what is still to be sent, and closes.</summary>
    public void Dispose()
    {
        var sent = new TaskCompletionSource();
        Enqueue(sent.SetResult, isLast: true);
        sent.Task.Wait(FlushLimit);
        _poller.Dispose();
        foreach (var socket in _sockets.Values) socket.Dispose();
        _heartbeat.Dispose();
        _outgoing.Dispose();
        // Waits for what the sockets still hold, each for its linger time at most.
        NetMQConfig.Cleanup(block: true);
    }

    // A cell's threads write until its process is dead: the lock keeps them from a queue that is closed meanwhile.
    private void Enqueue(Action send, bool isLast = false)
    {
        lock (_gate)
        {
            if (_closed) return;
            _outgoing.Enqueue(send);
            _closed = isLast;
        }
    }

    private static void Bind(NetMQSocket socket, string address)
    {
        socket.Options.Linger = Linger;
        // A front end that reads slowly misses nothing: what is published waits for it.
        socket.Options.SendHighWatermark = 0;
        socket.Options.MaxMsgSize = LongestFrame;
        // A front end that comes back under its old name is that front end.
        if (socket is RouterSocket router) router.Options.RouterHandover = true;
        try
        {
            socket.Bind(address);
        }
        catch (NetMQException refused)
        {
            throw new ProtocolException($"expected to listen on {address}, but found that it is not possible ({refused.ErrorCode}). Let Jupyter choose the ports.", refused);
        }
    }
}
