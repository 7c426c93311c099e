namespace NotebookCourse.Topics.Threads;

/// <summary>The same pieces of work again and again, to see in how many orders they are done.</summary>
public static class PieceWork
{
    /// <summary>Runs the same again and again, and counts in how many orders the pieces were done.</summary>
    /// <param name="run">What to run.</param>
    /// <param name="times">How often; 1 to 10,000.</param>
    /// <param name="sets">How many times over all of that, since one set does not say how much the number of orders differs; 1 to 20.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static OrderCount Orders(Func<PieceRun> run, int times, int sets = 3)
    {
        ArgumentNullException.ThrowIfNull(run);
        Require.InRange(times, 1, 10_000);
        Require.InRange(sets, 1, 20);
        List<OrderCount> all = [.. Enumerable.Range(0, sets).Select(_ => OrdersOfOneSet(run, times)).OrderBy(set => set.Distinct)];
        return all[sets / 2] with { EachSet = [.. all.Select(set => set.Distinct)] };
    }

    private static OrderCount OrdersOfOneSet(Func<PieceRun> run, int times)
    {
        var stop = HostContext.StopToken;
        var counts = new Dictionary<string, int>();
        for (var time = 0; time < times; time++)
        {
            stop.ThrowIfCancellationRequested();
            var order = run().OrderInWords;
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }
        return new(times, counts);
    }
}
