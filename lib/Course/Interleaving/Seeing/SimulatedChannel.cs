using System.Reflection;
using System.Threading.Channels;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What <see cref="Channel{T}"/> is to the threads of an exploration. Who awaits something of it goes on in the order of coming, after whoever made that possible.</summary>
internal sealed class SimulatedChannel<T> : SimulatedQueue<T>
{
    private const BindingFlags Inside = BindingFlags.Instance | BindingFlags.NonPublic;

    private readonly Queue<TaskCompletionSource<T>> _readers = [];
    private readonly Queue<(TaskCompletionSource<bool> Source, T Item)> _writers = [];
    private readonly List<TaskCompletionSource<bool>> _waitToRead = [], _waitToWrite = [];
    private readonly TaskCompletionSource<bool> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _error;

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
        if (!isKnown || itself.Reader.Completion.IsCompleted || !itself.Reader.CanCount || itself.Reader.Count > 0) NoteUnseen(InterleavingWords.OfAnotherRun.With(nameof(Channel)));
        Capacity = capacity ?? int.MaxValue;
        Sight.Endings.KnowOf(itself, _completion.Task, Name, () => _completion.Task.IsCompleted);
    }

    /// <summary>As <see cref="ChannelReader{T}.Completion"/>.</summary>
    public Task Completion => _completion.Task;

    /// <inheritdoc/>
    protected override ulong State
    {
        get
        {
            IEnumerable<Task> asleep = [.. _readers.Select(each => each.Task), .. _waitToRead.Select(each => each.Task), .. _writers.Select(each => each.Source.Task), .. _waitToWrite.Select(each => each.Task)];
            var waiting = asleep.Aggregate(0ul, (all, task) => Fingerprint.Of(all, (ulong)Sight.Endings.Find(task)!.Number));
            return Fingerprint.Of(base.State, _writers.Aggregate(waiting, (all, each) => Fingerprint.Of(all, Fingerprint.Of(each.Item, 0))));
        }
    }

    /// <summary>As <see cref="ChannelWriter{T}.TryWrite"/>.</summary>
    public bool TryWrite(T item) => StepAndWake(woken => !IsClosed && Give(item, woken));

    /// <summary>As <see cref="ChannelWriter{T}.WriteAsync"/>.</summary>
    public ValueTask WriteAsync(T item, CancellationToken cancellationToken)
    {
        NoteCancellable($"{nameof(ChannelWriter<>)}.{nameof(WriteAsync)}", cancellationToken);
        var source = Begin<bool>();
        return StepAndWake(woken =>
        {
            if (IsClosed) return ValueTask.FromException(Closed());
            if (Give(item, woken)) return default;
            _writers.Enqueue((source, item));
            return new ValueTask(source.Task);
        });
    }

    /// <summary>As <see cref="ChannelWriter{T}.WaitToWriteAsync"/>.</summary>
    public ValueTask<bool> WaitToWriteAsync(CancellationToken cancellationToken)
    {
        NoteCancellable($"{nameof(ChannelWriter<>)}.{nameof(WaitToWriteAsync)}", cancellationToken);
        return WaitTo(_waitToWrite, () => !IsClosed && Items.Count < Capacity);
    }

    /// <summary>As <see cref="ChannelWriter{T}.TryComplete"/>.</summary>
    public bool TryComplete(Exception? error) => StepAndWake(woken =>
    {
        if (IsClosed) return false;
        (IsClosed, _error) = (true, error);
        while (_readers.TryDequeue(out var reader)) woken.Add((reader.Task, () => reader.SetException(Closed())));
        while (_writers.TryDequeue(out var writer)) woken.Add((writer.Source.Task, () => writer.Source.SetException(Closed())));
        Wake(_waitToRead, false, woken);
        Wake(_waitToWrite, false, woken);
        EndIfDone(woken);
        return true;
    });

    /// <summary>As <see cref="ChannelWriter{T}.Complete"/>.</summary>
    /// <exception cref="ChannelClosedException">It is complete already.</exception>
    public void Complete(Exception? error)
    {
        if (!TryComplete(error)) throw new ChannelClosedException();
    }

    /// <summary>As <see cref="ChannelReader{T}.TryRead"/>.</summary>
    public bool TryRead(out T item)
    {
        (var isThere, item) = StepAndWake(woken => Take(out var first, woken) ? (true, first) : (false, default(T)!));
        return isThere;
    }

    /// <summary>As <see cref="ChannelReader{T}.TryPeek"/>.</summary>
    public bool TryPeek(out T item)
    {
        (var isThere, item) = Step(TransitionKind.Read, () => Items.TryPeek(out var first) ? (true, first) : (false, default(T)!));
        return isThere;
    }

    /// <summary>As <see cref="ChannelReader{T}.ReadAsync"/>.</summary>
    public ValueTask<T> ReadAsync(CancellationToken cancellationToken)
    {
        NoteCancellable($"{nameof(ChannelReader<>)}.{nameof(ReadAsync)}", cancellationToken);
        var source = Begin<T>();
        return StepAndWake(woken =>
        {
            if (Take(out var first, woken)) return new ValueTask<T>(first);
            if (IsClosed) return ValueTask.FromException<T>(Closed());
            _readers.Enqueue(source);
            return new ValueTask<T>(source.Task);
        });
    }

    /// <summary>As <see cref="ChannelReader{T}.WaitToReadAsync"/>.</summary>
    public ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken)
    {
        NoteCancellable($"{nameof(ChannelReader<>)}.{nameof(WaitToReadAsync)}", cancellationToken);
        return WaitTo(_waitToRead, () => Items.Count > 0);
    }

    /// <summary>As <see cref="ChannelReader{T}.ReadAllAsync"/>.</summary>
    public IAsyncEnumerable<T> ReadAllAsync(CancellationToken cancellationToken)
    {
        NoteCancellable($"{nameof(ChannelReader<>)}.{nameof(ReadAllAsync)}", cancellationToken);
        return new AllOfChannel<T>(this, Sight);
    }

    // Until something is so, or never will be.
    private ValueTask<bool> WaitTo(List<TaskCompletionSource<bool>> waiting, Func<bool> isSo)
    {
        var source = Begin<bool>();
        return Step(TransitionKind.Update, () =>
        {
            if (isSo()) return new ValueTask<bool>(true);
            if (IsClosed) return _error is null ? new ValueTask<bool>(false) : ValueTask.FromException<bool>(_error);
            waiting.Add(source);
            return new ValueTask<bool>(source.Task);
        });
    }

    // Numbered by whoever waits, whether it has to or not.
    private TaskCompletionSource<TResult> Begin<TResult>()
    {
        var source = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        Sight.Endings.Know(source.Task, Name, () => source.Task.IsCompleted).IsOnce = true;
        return source;
    }

    // To the one who has waited longest for an item, or into the queue if there is room.
    private bool Give(T item, List<(Task Task, Action Complete)> woken)
    {
        if (_readers.TryDequeue(out var reader)) woken.Add((reader.Task, () => reader.SetResult(item)));
        else if (Put(item)) Wake(_waitToRead, true, woken);
        else return false;
        return true;
    }

    // Makes room for the one who has waited longest for it.
    private bool Take(out T item, List<(Task Task, Action Complete)> woken)
    {
        if (!Items.TryDequeue(out item!)) return false;
        if (_writers.TryDequeue(out var writer))
        {
            Items.Enqueue(writer.Item);
            woken.Add((writer.Source.Task, () => writer.Source.SetResult(true)));
        }
        else Wake(_waitToWrite, true, woken);
        EndIfDone(woken);
        return true;
    }

    private void Wake(List<TaskCompletionSource<bool>> waiting, bool isSo, List<(Task Task, Action Complete)> woken)
    {
        var error = isSo ? null : _error;
        foreach (var each in waiting.ToArray()) woken.Add((each.Task, () => Set(each, isSo, error)));
        waiting.Clear();
    }

    private void EndIfDone(List<(Task Task, Action Complete)> woken)
    {
        if (IsClosed && Items.Count == 0) woken.Add((_completion.Task, () => Set(_completion, true, _error)));
    }

    // Who waits is told one after the other, after the step.
    private TResult StepAndWake<TResult>(Func<List<(Task Task, Action Complete)>, TResult> does)
    {
        var woken = new List<(Task Task, Action Complete)>();
        var result = Step(TransitionKind.Update, () => does(woken));
        foreach (var (task, complete) in woken) Sight.Endings.Complete(Sight.Endings.Find(task)!, complete);
        return result;
    }

    private ChannelClosedException Closed() => new(_error);

    private void NoteCancellable(string method, CancellationToken token)
    {
        if (token.CanBeCanceled) NoteUnseen(method);
    }

    private static void Set(TaskCompletionSource<bool> source, bool result, Exception? error)
    {
        if (error is null) source.SetResult(result);
        else source.SetException(error);
    }
}
