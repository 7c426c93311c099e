using System.Collections.Immutable;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>What several threads did to a collection: who called what, what came back, and which call ended before which began.</summary>
public sealed class History
{
    private const int MostLeft = 20;

    private readonly List<Call>[] _calls;
    private int _ended;

    public History(int threads) => _calls = [.. Enumerable.Range(0, threads + 1).Select(_ => new List<Call>())];

    /// <summary>Does an operation and notes it. Each thread has its own number.</summary>
    /// <remarks>Which calls have ended before is a step that the explorer sees, so that it leaves no such order out.</remarks>
    public object? Do(int thread, Operation operation)
    {
        var endedBefore = Atomic.Read(ref _ended);
        var result = operation.Act();
        _calls[thread].Add(new Call(operation, result, endedBefore, Atomic.Add(ref _ended, 1)));
        return result;
    }

    /// <summary>Takes what is left when all threads have ended, so that what was lost is missed.</summary>
    public void Drain(Operation take)
    {
        for (var times = 0; Do(_calls.Length - 1, take) is not null; times++) Assert.True(times < MostLeft, $"there is no end of it after {this}");
    }

    /// <summary>Whether some sequence of the calls, one at a time, explains all results and keeps the order of those that did not overlap.</summary>
    /// <remarks>Tries all sequences, and none twice that led to the same place: Wing and Gong, 1993; Lowe, 2017.</remarks>
    public bool IsLinearizable() => Explains(new int[_calls.Length], [], []);

    public override string ToString() => string.Join("; ", _calls.SelectMany((calls, thread) => calls.Select(call => (call.End, Text: $"{(char)('A' + thread)} {call.Operation.Name} = {call.Result ?? "nothing"} after {call.EndedBefore}"))).OrderBy(each => each.End).Select(each => each.Text));

    private bool Explains(int[] done, ImmutableList<int> contents, HashSet<string> seen)
    {
        if (!seen.Add($"{string.Join(',', done)}:{string.Join(',', contents)}")) return false;
        // Who may come next: whose call began before any other open call ended.
        var open = Enumerable.Range(0, done.Length).Where(thread => done[thread] < _calls[thread].Count).ToArray();
        if (open.Length == 0) return true;
        var firstEnd = open.Min(thread => _calls[thread][done[thread]].End);
        foreach (var thread in open)
        {
            var call = _calls[thread][done[thread]];
            if (call.EndedBefore >= firstEnd) continue;
            var (after, result) = call.Operation.Specify(contents);
            if (!Equals(result, call.Result)) continue;
            int[] longer = [.. done];
            longer[thread]++;
            if (Explains(longer, after, seen)) return true;
        }
        return false;
    }

    private sealed record Call(Operation Operation, object? Result, int EndedBefore, int End);
}
