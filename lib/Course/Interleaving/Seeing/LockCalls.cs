namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of <see cref="Lock"/> in twins; outside an exploration each is the method of that name.</summary>
internal static class LockCalls
{
    // A scope does not say whose it is. Those of a thread end in the reverse of the order in which they began.
    [ThreadStatic]
    private static Stack<Lock>? _scopes;

    /// <summary>As <see cref="Lock.Enter"/>.</summary>
    public static void Enter(Lock gate)
    {
        if (Sight.Current is { } sight) sight.LockOf(gate).Enter();
        else gate.Enter();
    }

    /// <summary>As <see cref="Lock.TryEnter()"/>.</summary>
    public static bool TryEnter(Lock gate) => Sight.Current is { } sight ? sight.LockOf(gate).TryEnter() : gate.TryEnter();

    /// <summary>As <see cref="Lock.TryEnter(int)"/>.</summary>
    public static bool TryEnter(Lock gate, int millisecondsTimeout)
    {
        if (Sight.Current is null) return gate.TryEnter(millisecondsTimeout);
        if (!TimeLimit.IsForEver(millisecondsTimeout)) return TryEnter(gate);
        Enter(gate);
        return true;
    }

    /// <summary>As <see cref="Lock.TryEnter(TimeSpan)"/>.</summary>
    public static bool TryEnter(Lock gate, TimeSpan timeout) => TryEnter(gate, TimeLimit.Of(timeout));

    /// <summary>As <see cref="Lock.Exit"/>.</summary>
    public static void Exit(Lock gate)
    {
        if (Sight.Current is { } sight) sight.LockOf(gate).Exit();
        else gate.Exit();
    }

    /// <summary>As <see cref="Lock.EnterScope"/>.</summary>
    public static Lock.Scope EnterScope(Lock gate)
    {
        if (Sight.Current is null) return gate.EnterScope();
        Enter(gate);
        (_scopes ??= []).Push(gate);
        return default;
    }

    /// <summary>As <see cref="Lock.Scope.Dispose"/>.</summary>
    public static void Dispose(ref Lock.Scope scope)
    {
        if (Sight.Current is null) scope.Dispose();
        else if (_scopes is { Count: > 0 } scopes) Exit(scopes.Pop());
    }

    /// <summary>As <see cref="Lock.IsHeldByCurrentThread"/>.</summary>
    public static bool IsHeldByCurrentThread(Lock gate) => Sight.Current is { } sight ? sight.LockOf(gate).IsMine : gate.IsHeldByCurrentThread;

    /// <summary>Forgets the scopes that an abandoned run has left.</summary>
    public static void Begin() => _scopes?.Clear();
}
