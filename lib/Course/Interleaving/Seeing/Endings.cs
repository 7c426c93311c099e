namespace NotebookCourse.Interleaving.Seeing;

/// <summary>The ends for which the threads of a run may wait: those of threads and of tasks.</summary>
/// <remarks>
/// Coming to an end is a step, and so is looking whether somebody has, or waiting for it. What goes on after an
/// <c>await</c> does so in the place of whoever completes what it waits for, once that one has come to its own end, or as
/// a thread of its own beside it: so each order of their steps is explored that two threads of the pool can have.
/// </remarks>
internal sealed class Endings(Sight sight)
{
    private readonly Dictionary<object, Ending> _known = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(int Thread, Ending Ending)> _seen = [];
    private readonly List<Waiting> _waiting = [];
    private readonly Dictionary<int, IReadOnlyList<Ending>> _waitedFor = [];

    /// <summary>The actors that never came to their end, since what they await never does.</summary>
    public IReadOnlyList<Wait> LeftWaiting => [.. _waiting.Where(each => each.Actor is not null).Select(each => new Wait(each.Actor!, each.Ending.Name, each.Ending.Holder))];

    /// <summary>Forgets those of the last run.</summary>
    public void BeginRun()
    {
        _known.Clear();
        _seen.Clear();
        _waiting.Clear();
        _waitedFor.Clear();
    }

    /// <summary>The end of a thread or a task of this run; null if it is none.</summary>
    /// <exception cref="NullReferenceException">It is nothing, which cannot be asked.</exception>
    public Ending? Find(object of)
    {
        // As with .NET's own methods, nothing cannot be asked.
        _ = of.GetType();
        return _known.GetValueOrDefault(of);
    }

    /// <summary>Begins to know a thread or a task.</summary>
    /// <param name="of">That one.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="hasEnded">Whether it has come to its end.</param>
    /// <param name="runBy">Who brings it about; null if nobody is known to.</param>
    /// <param name="delay">What lets it pass; null if it is no delay.</param>
    public Ending Know(object of, string name, Func<bool> hasEnded, LogicalThread? runBy = null, Delay? delay = null)
    {
        sight.NoteMade(of);
        var ending = new Ending(sight.EndOf(of, name), hasEnded) { RunBy = runBy, Delay = delay };
        if (runBy is not null) sight.Scheduler.Things.Show(ending);
        return _known[of] = ending;
    }

    /// <summary>Begins to know a task that is a part of an object, whoever asks for it first.</summary>
    public void KnowOf(object owner, Task task, string name, Func<bool> hasEnded) => _known[task] = new Ending(sight.EndOf(owner, name), hasEnded);

    /// <summary>Comes to an end, or tries to: a step.</summary>
    /// <param name="ending">Which.</param>
    /// <param name="complete">What makes it so, if it is not so yet.</param>
    public void Complete(Ending ending, Action complete)
    {
        var thread = Come(ending, TransitionKind.Complete, null);
        var isFirst = !ending.HasEnded;
        // Who comes later finds that, and changes nothing.
        if (!isFirst) Note(thread, [ending]);
        complete();
        if (thread is null || !isFirst) return;
        ending.Order.Join(thread.Order);
        ending.Clock.Join(thread.Clock);
        thread.Order.Tick(thread.Index);
        thread.Clock.Tick(thread.Index);
        // Whoever sees it knows all that has led to it.
        thread.Note(0, 0ul, Fingerprint.Of((ulong)thread.Index + 1, thread.History.State));
        Wake(ending);
    }

    /// <summary>Comes to an end that nobody else can know of yet: no step.</summary>
    public void CompleteUnseen(Ending ending, Action complete)
    {
        complete();
        if (sight.Running is { } thread) See(thread, ending);
    }

    /// <summary>Looks whether it has come to its end: a step, unless the running thread has seen that it has.</summary>
    public bool Look(Ending ending)
    {
        if (HasSeen(ending)) return true;
        // Whoever only awaits a delay, so that nobody else has started it, goes on at some later moment.
        if (ending.Delay is { HasStarted: false }) return false;
        if (Come(ending, TransitionKind.Wait, () => Watch([ending])) is not { } thread) return ending.HasEnded;
        Note(thread, [ending]);
        if (!ending.HasEnded) return false;
        // It ends a moment after the last of its parts: who knows of all of these may not find it ended yet.
        if (ending.Parts.Count > 0 && !IsSeen(ending) && ending.Parts.All(IsKnown)) sight.NoteUnseen(InterleavingWords.AMomentAfterItsParts);
        See(thread, ending);
        return true;
    }

    /// <summary>Waits until all of some have come to their ends.</summary>
    public void WaitFor(IReadOnlyList<Ending> endings)
    {
        if (endings.All(HasSeen)) return;
        // To wait for a delay alone is to let time pass.
        if (endings is [{ } only] && only.TryPass())
        {
            See(LogicalThread.Current!, only);
            return;
        }
        foreach (var each in endings) each.Start();
        if (sight.Running is { } waiting) _waitedFor[waiting.Index] = endings;
        if (Come(endings.FirstOrDefault(each => !each.HasEnded) ?? endings[0], TransitionKind.Wait, () => Watch(endings) && endings.All(each => each.HasEnded)) is not { } thread) return;
        Note(thread, endings);
        foreach (var each in endings) See(thread, each);
    }

    /// <summary>Does something right after the step by which another comes to its end, on the same thread.</summary>
    /// <param name="ending">That other one.</param>
    /// <param name="act">What is done.</param>
    /// <param name="promise">What comes to its end by that, or may.</param>
    public void WhenEnded(Ending ending, Action act, Ending promise)
    {
        ending.Start();
        _waiting.Add(new(ending, act, null, null) { Promise = promise });
    }

    /// <summary>Goes on after another has come to its end.</summary>
    /// <param name="ending">That other one; null if there is nothing to wait for.</param>
    /// <param name="goOn">What follows.</param>
    /// <param name="actor">The name of the actor that has not come to its end until it has; null if nobody asks for that.</param>
    public void GoOnAfter(Ending? ending, Action goOn, string? actor)
    {
        var thread = LogicalThread.Current!;
        // To say that somebody goes on later is to write that down for others to see.
        sight.Fence();
        var (order, clock) = (thread.Order.Copy(), thread.Clock.Copy());
        thread.Order.Tick(thread.Index);
        thread.Clock.Tick(thread.Index);
        var continuation = new Continuation(order, clock, () =>
        {
            if (ending is not null) See(LogicalThread.Current!, ending);
            goOn();
        });
        if (ending is null || ending.TryPass()) thread.GoOnLater(continuation);
        else
        {
            ending.Start();
            _waiting.Add(new(ending, null, continuation, actor));
        }
    }

    /// <summary>Lets those go on who wait for what has ended now.</summary>
    public void Wake(Ending ended)
    {
        for (var isAwaited = false; _waiting.Find(each => each.Ending == ended) is { } woken; isAwaited |= woken.Continuation is not null)
        {
            _waiting.Remove(woken);
            if (woken.Continuation is { } continuation)
            {
                LogicalThread.Current!.GoOnLater(continuation);
                continue;
            }
            // The same thread may do first all that follows an await.
            if (isAwaited) sight.NoteUnseen(InterleavingWords.BehindAnAwait);
            woken.Act!();
        }
    }

    /// <summary>Whether somebody goes on after it.</summary>
    public bool IsAwaited(Ending ending) => _waiting.Exists(each => each.Ending == ending && (each.Continuation is not null || IsAwaited(each.Promise!)));

    /// <summary>For which end a thread waits that waits for several; null if it waits for none.</summary>
    public Ending? WaitedFor(LogicalThread thread) => _waitedFor.GetValueOrDefault(thread.Index)?.FirstOrDefault(each => !each.HasEnded);

    private LogicalThread? Come(Ending ending, TransitionKind kind, Func<bool>? condition) =>
        SettingUp.IsOn ? null : sight.Scheduler.Step(new Transition(kind, ending.Number, ending.Name), condition);

    // Whoever waits for several looks at all of them.
    private bool Watch(IReadOnlyList<Ending> endings)
    {
        foreach (var each in endings.SelectMany(ending => ending.All)) sight.Scheduler.Step(new Transition(TransitionKind.Read, each.Number, each.Name), null);
        return true;
    }

    private void Note(LogicalThread? thread, IReadOnlyList<Ending> endings) =>
        thread?.Note(endings.SelectMany(ending => ending.All).Aggregate(0ul, (all, each) => Fingerprint.Of(all, sight.Scheduler.Things.StateOf(each.Number))), 0, 0);

    private bool IsKnown(Ending ending) => IsSeen(ending) || (ending.Parts.Count > 0 && ending.Parts.All(IsKnown));

    private bool IsSeen(Ending ending) => _seen.Any(each => each.Ending == ending);

    private bool HasSeen(Ending ending) => sight.Running is { } thread && _seen.Contains((thread.Index, ending));

    private void See(LogicalThread thread, Ending ending)
    {
        _seen.Add((thread.Index, ending));
        foreach (var each in ending.All.Where(each => each.HasEnded))
        {
            thread.Order.Join(each.Order);
            thread.Clock.Join(each.Clock);
        }
    }

    private sealed record Waiting(Ending Ending, Action? Act, Continuation? Continuation, string? Actor)
    {
        public Ending? Promise { get; init; }
    }
}
