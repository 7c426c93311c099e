using System.Reflection;
using System.Threading.Channels;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What <see cref="Channel{T}"/> is to the threads of an exploration, as far as it does not wait.</summary>
internal sealed class SimulatedChannel<T> : SimulatedQueue<T>
{
    private const BindingFlags Inside = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>Begins empty, as it must be.</summary>
    public SimulatedChannel(Origin origin)
        : base(origin)
    {
        var itself = (Channel<T>)origin.Owner;
        var isBounded = itself.GetType().Name.StartsWith("BoundedChannel", StringComparison.Ordinal);
        var mode = isBounded ? (BoundedChannelFullMode?)itself.GetType().GetField("_mode", Inside)?.GetValue(itself) : null;
        var capacity = isBounded ? (int?)itself.GetType().GetField("_bufferedCapacity", Inside)?.GetValue(itself) : int.MaxValue;
        // What was put in before can be seen only by taking it.
        var isKnown = isBounded ? mode == BoundedChannelFullMode.Wait && capacity is not null : itself.GetType().Name.StartsWith("UnboundedChannel", StringComparison.Ordinal);
        if (!isKnown || itself.Reader.Completion.IsCompleted || !itself.Reader.CanCount || itself.Reader.Count > 0) origin.Sight.NoteInAnyCase(InterleavingWords.OfAnotherRun.With(nameof(Channel)));
        Capacity = capacity ?? int.MaxValue;
    }

    /// <summary>As <see cref="ChannelWriter{T}.TryWrite"/>.</summary>
    public bool TryWrite(T item) => Step(TransitionKind.Update, () => !IsClosed && Put(item));

    /// <summary>As <see cref="ChannelWriter{T}.TryComplete"/>.</summary>
    public bool TryComplete(Exception? error) => Step(TransitionKind.Update, () => !IsClosed && (IsClosed = true));

    /// <summary>As <see cref="ChannelWriter{T}.Complete"/>.</summary>
    /// <exception cref="ChannelClosedException">It is complete already.</exception>
    public void Complete(Exception? error)
    {
        if (!TryComplete(error)) throw new ChannelClosedException();
    }

    /// <summary>As <see cref="ChannelReader{T}.TryRead"/>.</summary>
    public bool TryRead(out T item)
    {
        (var isThere, item) = Step(TransitionKind.Update, () => Items.TryDequeue(out var first) ? (true, first) : (false, default(T)!));
        return isThere;
    }

    /// <summary>As <see cref="ChannelReader{T}.TryPeek"/>.</summary>
    public bool TryPeek(out T item)
    {
        (var isThere, item) = Step(TransitionKind.Read, () => Items.TryPeek(out var first) ? (true, first) : (false, default(T)!));
        return isThere;
    }
}
