namespace NotebookCourse.Topics.Interpreters;

/// <summary>How often the lock went to the one who had stood in line longest.</summary>
/// <param name="Choices">How often it was given away while two or more stood in line.</param>
/// <param name="Longest">How often of these it went to the one who had stood there longest.</param>
public sealed record LockFairness(int Choices, int Longest)
{
    /// <summary>Counts, in a run, who got the lock whenever two or more stood in line.</summary>
    internal static LockFairness Of(LockRun run)
    {
        var waits = run.Threads.Index()
            .SelectMany(thread => thread.Item.Where(span => span.State == LockState.StandsInLine).Select(span => (Thread: thread.Index, span.Start, span.End)))
            .ToList();
        var holds = run.Threads.Index()
            .SelectMany(thread => thread.Item.Where(span => span.State == LockState.Holds).Select(span => (Thread: thread.Index, span.Start, span.End)))
            .OrderBy(hold => hold.Start)
            .ToList();
        var (choices, longest) = (0, 0);
        foreach (var (before, after) in holds.Zip(holds.Skip(1)))
        {
            if (before.Thread == after.Thread) continue;
            // Whoever came after the lock had been given away was not there to be chosen, nor was whoever gave it away.
            var line = waits.Where(wait => wait.Thread != before.Thread && wait.Start < before.End && wait.End >= before.End).OrderBy(wait => wait.Start).ToList();
            if (line.Count < 2 || line.TrueForAll(wait => wait.Thread != after.Thread)) continue;
            choices++;
            if (line[0].Thread == after.Thread) longest++;
        }
        return new(choices, longest);
    }
}
