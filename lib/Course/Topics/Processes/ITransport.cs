namespace NotebookCourse.Topics.Processes;

/// <summary>One end of a connection between two processes: bytes go both ways and come in the order in which they were sent.</summary>
/// <remarks>
/// It knows no messages, only bytes: whoever receives must know how many. One thread at a time uses an end. Neither
/// operation allocates.
/// </remarks>
public interface ITransport : IDisposable
{
    /// <summary>Sends all of these bytes; waits while the connection holds no more.</summary>
    /// <exception cref="IOException">The other end is gone.</exception>
    void Send(ReadOnlySpan<byte> bytes);

    /// <summary>Waits until it has filled all of this room.</summary>
    /// <exception cref="IOException">The other end is gone.</exception>
    void Receive(Span<byte> room);
}
