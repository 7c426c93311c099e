using NotebookCourse.Exercises.Checking;

namespace NotebookCourse.Topics.Factoring.Exercises;

/// <summary>Plays all schedules of a few workers in which a running worker is interrupted only this many times.</summary>
/// <remarks>
/// Fewest interruptions first, and early ones before late ones, so that a counterexample is a short story. Most races need no
/// more than two.
/// Source: Musuvathi and Qadeer, <i>Iterative context bounding for systematic testing of multithreaded programs</i>, 2007.
/// </remarks>
internal sealed class Schedules(int mostInterruptions)
{
    /// <summary>The first fault that a schedule shows; null if none does.</summary>
    /// <param name="begin">Starts the workers.</param>
    /// <param name="judge">The fault of a run that has ended; null if there is none.</param>
    public Counterexample? FirstFault(Func<Interleaver> begin, Func<Interleaver, Counterexample?> judge)
    {
        var pending = new PriorityQueue<int[], (int Interruptions, int Steps)>();
        pending.Enqueue([], (0, 0));
        while (pending.TryDequeue(out var prefix, out _))
        {
            using var workers = begin();
            var choices = Play(workers, prefix);
            if (judge(workers) is { } fault)
                return fault;
            // Each schedule that leaves this one after its given beginning is played from where it leaves.
            for (var i = prefix.Length; i < choices.Count; i++)
            {
                foreach (var other in choices[i].Ready.Where(other => other != choices[i].Chosen))
                {
                    int[] begun = [.. choices.Take(i).Select(choice => choice.Chosen), other];
                    if (Interruptions(choices, begun) is var cost && cost <= mostInterruptions)
                        pending.Enqueue(begun, (cost, begun.Length));
                }
            }
        }
        return null;
    }

    private static List<Choice> Play(Interleaver workers, int[] prefix)
    {
        var choices = new List<Choice>();
        var current = 0;
        while (true)
        {
            var ready = workers.Ready;
            if (ready.Count == 0)
            {
                if (Enumerable.Range(0, workers.Count).All(workers.HasEnded))
                    return choices;
                workers.AwaitAny();
                continue;
            }
            var wanted = choices.Count < prefix.Length ? prefix[choices.Count] : current;
            current = ready.Contains(wanted) ? wanted : ready[0];
            choices.Add(new(ready, current));
            workers.Step(current);
        }
    }

    // To go on with another worker, although the one before could go on, is to interrupt it.
    private static int Interruptions(List<Choice> choices, int[] begun) =>
        Enumerable.Range(1, begun.Length - 1).Count(i => begun[i] != begun[i - 1] && choices[i].Ready.Contains(begun[i - 1]));

    private readonly record struct Choice(IReadOnlyList<int> Ready, int Chosen);
}
