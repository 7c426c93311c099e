namespace NotebookCourse.Interleaving;

/// <summary>One of the threads of a simulation: a real thread, which runs only while it has the turn.</summary>
/// <remarks>The thread is made when its time comes and ends with its body, so that only those under way cost a stack.</remarks>
internal sealed class SimulatedThread(Simulation simulation, string name, Action body) : IDisposable
{
    // What a simulated thread calls is shallow, and there may be hundreds of them.
    private const int StackBytes = 256 * 1024;

    private readonly Baton _turn = new();

    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>Whether its body has begun.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>What it waits for; null unless it waits for something other than time.</summary>
    public Func<bool>? Condition { get; private set; }

    /// <summary>The name of what it waits for.</summary>
    public string Thing { get; private set; } = "";

    /// <summary>Gives it the turn, for the first time by starting its thread.</summary>
    public void Resume()
    {
        if (HasBegun)
        {
            _turn.Give();
            return;
        }
        HasBegun = true;
        new Thread(Live, StackBytes) { IsBackground = true, Name = name }.Start();
    }

    /// <summary>Gives the turn away, and returns when it comes back.</summary>
    /// <param name="next">Who is next.</param>
    public void PassTurn(SimulatedThread next)
    {
        if (next == this) return;
        next.Resume();
        _turn.Take();
    }

    /// <summary>Frees what it slept on; done by its thread, which nobody gives the turn after its end.</summary>
    public void Dispose() => _turn.Dispose();

    /// <summary>Says what it waits for from now on.</summary>
    public void Await(Func<bool> condition, string thing) => (Condition, Thing) = (condition, thing);

    /// <summary>Says that it waits no longer.</summary>
    public void AwaitNothing() => Condition = null;

    private void Live()
    {
        Simulation.Enter(simulation, this);
        var failure = RunAbandonedException.FailureOf(body);
        if (simulation.Ended(failure) is { } next) next.Resume();
        else simulation.IsOver();
        Dispose();
    }
}
