using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace NotebookCourse.Topics.Streams;

/// <summary>Writes down what a stream says, and when by a virtual clock.</summary>
internal sealed class StreamRecording<T> : IDisposable
{
    private readonly List<(TimeSpan Time, Notification<T> Said)> _said = [];
    private readonly IDisposable _subscription;

    /// <summary>Listens from now on.</summary>
    public StreamRecording(IObservable<T> stream, HistoricalScheduler clock)
    {
        var start = clock.Now;
        // Operators that were given no clock speak on other threads, whenever they like.
        _subscription = stream.Materialize().Subscribe(said =>
        {
            lock (_said) _said.Add((clock.Now - start, said));
        });
    }

    /// <summary>What it has said so far.</summary>
    public IReadOnlyList<(TimeSpan Time, Notification<T> Said)> Said
    {
        get
        {
            lock (_said) return [.. _said];
        }
    }

    /// <summary>Ends the subscription; what was said stays.</summary>
    public void Dispose() => _subscription.Dispose();
}
