using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Locks;

/// <summary>Who got into a critical section how often, while all wanted to: several rounds of it.</summary>
/// <param name="Name">The name of the lock.</param>
/// <param name="Threads">How many threads wanted in.</param>
/// <param name="EntriesPerSecond">How often any of them got in, in each round.</param>
/// <param name="LeastLucky">The part of each round's least lucky thread in what would have been its fair share: 1 is fair, 0 is starved.</param>
public sealed record LockShares(string Name, int Threads, Samples EntriesPerSecond, Samples LeastLucky)
{
    /// <summary>What rounds gave.</summary>
    /// <param name="name">The name of the lock.</param>
    /// <param name="rounds">How often each thread was inside, and how long it took in all; at least one round.</param>
    public static LockShares Of(string name, IReadOnlyList<(IReadOnlyList<int> Entered, double Seconds)> rounds) => new(
        name,
        rounds[0].Entered.Count,
        new(rounds.Select(round => round.Entered.Sum() / round.Seconds)),
        // Where nobody got in, nobody had a share.
        new(rounds.Select(round => round.Entered.Min() / Math.Max(1, round.Entered.Sum() / (double)round.Entered.Count))));
}
