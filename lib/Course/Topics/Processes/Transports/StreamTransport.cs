namespace NotebookCourse.Topics.Processes.Transports;

/// <summary>A connection made of two streams, or of one that goes both ways.</summary>
internal class StreamTransport(Stream incoming, Stream outgoing) : ITransport
{
    /// <inheritdoc/>
    // Not one Write is lost in a buffer: these streams have none.
    public void Send(ReadOnlySpan<byte> bytes) => outgoing.Write(bytes);

    /// <inheritdoc/>
    // A stream gives what is there, which may be less than was asked for; this asks again.
    public void Receive(Span<byte> room) => incoming.ReadExactly(room);

    /// <inheritdoc/>
    public void Dispose()
    {
        outgoing.Dispose();
        incoming.Dispose();
    }
}
