namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of <see cref="Parallel"/> in twins; outside an exploration each is the method of that name.</summary>
/// <remarks>In an exploration each round has a thread of its own, since any two of them may run at the same time.</remarks>
internal static class ParallelCalls
{
    // More threads than these have more orders than anybody waits for.
    private const int MostRounds = 8;

    /// <summary>As <see cref="Parallel.For(int, int, Action{int})"/>.</summary>
    public static ParallelLoopResult For(int fromInclusive, int toExclusive, Action<int> body)
    {
        if (Sight.Exploring is not { } sight) return Parallel.For(fromInclusive, toExclusive, body);
        return Run(sight, nameof(For), [.. Enumerable.Range(fromInclusive, Math.Max(0, toExclusive - fromInclusive)).Select(round => (Action)(() => body(round)))]);
    }

    /// <summary>As <see cref="Parallel.For(long, long, Action{long})"/>.</summary>
    public static ParallelLoopResult For(long fromInclusive, long toExclusive, Action<long> body)
    {
        if (Sight.Exploring is not { } sight) return Parallel.For(fromInclusive, toExclusive, body);
        return Run(sight, nameof(For), [.. Enumerable.Range(0, (int)Math.Max(0, toExclusive - fromInclusive)).Select(round => (Action)(() => body(fromInclusive + round)))]);
    }

    /// <summary>As <see cref="Parallel.ForEach{TSource}(IEnumerable{TSource}, Action{TSource})"/>.</summary>
    public static ParallelLoopResult ForEach<T>(IEnumerable<T> source, Action<T> body)
    {
        if (Sight.Exploring is not { } sight) return Parallel.ForEach(source, body);
        // Each round reads its own element of an array; another sequence is gone through while rounds run.
        if (source is T[] array) return Run(sight, nameof(ForEach), [.. Enumerable.Range(0, array.Length).Select(round => (Action)(() => body(Memory.LoadElement(array, round))))]);
        sight.NoteUnseen(InterleavingWords.RoundsOver.With($"{nameof(Parallel)}.{nameof(ForEach)}"));
        return Run(sight, nameof(ForEach), [.. SeenSequence<T>.Of(source)!.Select(each => (Action)(() => body(each)))]);
    }

    /// <summary>As <see cref="Parallel.Invoke(Action[])"/>.</summary>
    public static void Invoke(params Action[] actions)
    {
        if (Sight.Exploring is { } sight) Run(sight, nameof(Invoke), actions);
        else Parallel.Invoke(actions);
    }

    private static ParallelLoopResult Run(Sight sight, string method, Action[] rounds)
    {
        if (rounds.Length > MostRounds) sight.NoteUnseen(InterleavingWords.RoundsShared.With($"{nameof(Parallel)}.{method}", MostRounds));
        var tasks = rounds.Index().GroupBy(round => round.Index * Math.Min(MostRounds, rounds.Length) / rounds.Length)
            .Select(share => TaskCalls.Run(() =>
            {
                foreach (var (_, round) in share) round();
            })).ToArray();
        LogicalThread[] threads = [.. tasks.Select(task => sight.Endings.Find(task)!.RunBy!)];
        foreach (var thread in threads) thread.RoundsBeside = threads;
        // The one who calls runs rounds himself.
        if (sight.HoldsAny(sight.Running!.Index)) sight.NoteUnseen(InterleavingWords.WaitsWithALock);
        TaskCalls.WaitFor(tasks);
        var failures = tasks.Where(task => task.IsFaulted).SelectMany(task => task.Exception!.InnerExceptions).ToArray();
        if (failures.Length > 0) sight.NoteUnseen(InterleavingWords.RoundsLeftOut.With($"{nameof(Parallel)}.{method}"));
        return failures.Length > 0 ? throw new AggregateException(failures) : Parallel.For(0, 0, _ => { });
    }
}
