using System.Numerics;

namespace NotebookCourse.Interleaving;

/// <summary>Runs a program under priorities drawn by chance, with a few changes of them at steps drawn by chance.</summary>
/// <remarks>
/// A bug that needs d ordered steps among n threads and k steps is met by each run with a chance of at least
/// 1 / (n · k^(d-1)): probabilistic concurrency testing (Burckhardt and others, ASPLOS 2010).
/// </remarks>
/// <param name="seed">Where the chances begin.</param>
/// <param name="runs">How many orders.</param>
/// <param name="depth">How many steps must come in a certain order for the bug: 1 to 10.</param>
internal sealed class PctStrategy(ulong seed, int runs, int depth) : SchedulingStrategy
{
    private readonly Random _random = new((int)(seed ^ seed >> 32));
    private readonly int[] _changes = new int[depth - 1];
    private readonly List<double> _priorities = [];
    private int _longest = 1;
    private int _lowest;
    private int _inARow;
    private int _run;

    /// <inheritdoc/>
    public override int Choose(ControlledScheduler scheduler)
    {
        if (scheduler.Steps.Count == 0) Draw(scheduler.Takers);
        // Who goes round waits for another, and would do so for ever before all that are lower.
        // So does who counts meanwhile, which shows only in how long it goes on while others could.
        _inARow = scheduler.Steps.Count > 1 && scheduler.Steps[^1].Thread == scheduler.Steps[^2].Thread ? _inARow + 1 : 0;
        if (scheduler.Last >= 0 && (scheduler.LastHistory is { GoesRound: true } || _inARow >= scheduler.MostSteps / (2 * scheduler.Threads.Length)))
            (_priorities[scheduler.Last], _inARow) = (--_lowest, 0);
        // Whoever is started gets a place among the others by chance.
        while (_priorities.Count < scheduler.Takers) _priorities.Add(_random.NextDouble() * _priorities.Count);
        var highest = Highest(scheduler.Enabled);
        var change = Array.IndexOf(_changes, scheduler.Steps.Count);
        if (change < 0) return highest;
        // Lower than all that were drawn, and each change lower than those before it.
        _priorities[highest] = -1 - change;
        return Highest(scheduler.Enabled);
    }

    /// <inheritdoc/>
    public override bool Next(ControlledScheduler scheduler)
    {
        _longest = Math.Max(_longest, scheduler.Steps.Count);
        return ++_run < runs;
    }

    private void Draw(int threads)
    {
        int[] places = [.. Enumerable.Range(0, threads)];
        _random.Shuffle(places);
        _priorities.Clear();
        _priorities.AddRange(places.Select(place => (double)place));
        for (var change = 0; change < _changes.Length; change++) _changes[change] = _random.Next(_longest);
        _lowest = -1 - _changes.Length;
    }

    private int Highest(ulong among)
    {
        var highest = BitOperations.TrailingZeroCount(among);
        for (; among != 0; among &= among - 1)
        {
            var thread = BitOperations.TrailingZeroCount(among);
            if (_priorities[thread] > _priorities[highest]) highest = thread;
        }
        return highest;
    }
}
