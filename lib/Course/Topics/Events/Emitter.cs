using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Events;

/// <summary>Raises events, which an event loop picks up and hands to the handlers that are registered.</summary>
/// <remarks>
/// Safety: handlers run on the loop, one at a time, in the order in which they were registered; events in the order in
/// which they were raised. One that is unregistered while an event is being handed out is not called for it any more; one
/// that is registered meanwhile is called from the next event on. What a handler throws keeps no other from being called:
/// it is noted in <see cref="HandlerRecord.LastFailure"/>.
/// Any thread may raise; only the thread that runs the loop registers and unregisters while it runs.
/// Source: the observer pattern, Gamma, Helm, Johnson and Vlissides, 1994; the rules for changes while an event is handed
/// out are those of the DOM.
/// </remarks>
/// <typeparam name="T">What an event carries.</typeparam>
/// <param name="name">What it is called.</param>
/// <param name="loop">Who picks up its events.</param>
public sealed class Emitter<T>(string name, EventLoop loop) : IEmitter
{
    private readonly List<Registration> _all = [];
    private long _raised;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public long Raised => Interlocked.Read(ref _raised);

    /// <inheritdoc/>
    public long Dispatched { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<HandlerRecord> Handlers => [.. _all.Select(each => each.Record)];

    /// <summary>Registers a handler: each event that is dispatched from now on calls it.</summary>
    /// <param name="handler">What it is called.</param>
    /// <param name="action">What it does with an event.</param>
    /// <exception cref="ArgumentException">One of this name is registered.</exception>
    public void On(string handler, Action<T> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (Find(handler) is not null) throw new ArgumentException(EventsWords.HandlerTwice.With(handler, name), nameof(handler));
        _all.Add(new(handler, action));
    }

    /// <summary>Unregisters a handler: it is called no more.</summary>
    /// <exception cref="ArgumentException">None of this name is registered.</exception>
    public void Off(string handler)
    {
        var found = Find(handler) ?? throw new ArgumentException(EventsWords.NoSuchHandler.With(handler, name), nameof(handler));
        found.IsRegistered = false;
    }

    /// <summary>Raises an event, and waits for nobody.</summary>
    public void Raise(T what)
    {
        Interlocked.Increment(ref _raised);
        loop.Post(() => Dispatch(what));
    }

    private void Dispatch(T what)
    {
        Dispatched++;
        // A copy: a handler may register and unregister others, and a list must not change while it is walked through.
        foreach (var each in _all.Where(each => each.IsRegistered).ToArray())
        {
            if (each.IsRegistered) each.Call(what);
        }
    }

    private Registration? Find(string handler) => _all.Find(each => each.IsRegistered && each.Name == handler);

    private sealed class Registration(string name, Action<T> action)
    {
        private long _calls, _failures;
        private string? _lastFailure;

        public string Name => name;

        public bool IsRegistered { get; set; } = true;

        public HandlerRecord Record => new(name, _calls, _failures, _lastFailure, IsRegistered);

        public void Call(T what)
        {
            _calls++;
            try
            {
                action(what);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                _failures++;
                _lastFailure = $"{failure.GetType().Name}: {failure.Message}";
            }
        }
    }
}
