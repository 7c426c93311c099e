using System.Buffers;
using System.Buffers.Binary;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace NotebookCourse.Kernel.Host;

/// <summary>Reads and writes length-prefixed messages with blocking calls on threads of the kernel's own.</summary>
/// <remarks>
/// StreamJsonRpc's own handlers continue on the thread pool. A cell may fill the pool with a thousand blocked tasks,
/// and the message that stops it must still come in. Framing is that of <see cref="LengthHeaderMessageHandler"/>,
/// which the client uses.
/// </remarks>
internal sealed class BlockingMessageHandler(Stream stream, IJsonRpcMessageFormatter formatter, Action onClosed)
    : IJsonRpcMessageHandler
{
    private readonly Lock _writing = new();
    private readonly Lock _reading = new();
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private TaskCompletionSource<JsonRpcMessage?>? _reader;

    public bool CanRead => true;

    public bool CanWrite => true;

    public IJsonRpcMessageFormatter Formatter => formatter;

    public ValueTask<JsonRpcMessage?> ReadAsync(CancellationToken cancellationToken)
    {
        // Continuations run inline on the reading thread: that is what keeps them off the pool.
        var next = new TaskCompletionSource<JsonRpcMessage?>();
        var first = false;
        lock (_reading)
        {
            first = _reader is null;
            _reader = next;
        }
        if (first) KernelThread.Start("reader", ReadAll);
        return new(next.Task);
    }

    public ValueTask WriteAsync(JsonRpcMessage message, CancellationToken cancellationToken)
    {
        lock (_writing)
        {
            _buffer.ResetWrittenCount();
            formatter.Serialize(_buffer, message);
            Span<byte> length = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(length, _buffer.WrittenCount);
            stream.Write(length);
            stream.Write(_buffer.WrittenSpan);
            stream.Flush();
        }
        return default;
    }

    private void ReadAll()
    {
        try
        {
            while (true)
            {
                var message = ReadMessage();
                TaskCompletionSource<JsonRpcMessage?> reader;
                lock (_reading) reader = _reader!;
                reader.SetResult(message);
            }
        }
        catch (IOException)
        {
            // The other end is gone, however it went.
            onClosed();
        }
    }

    private JsonRpcMessage ReadMessage()
    {
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        stream.ReadExactly(prefix);
        var body = new byte[BinaryPrimitives.ReadInt32BigEndian(prefix)];
        stream.ReadExactly(body);
        return formatter.Deserialize(new ReadOnlySequence<byte>(body));
    }
}
