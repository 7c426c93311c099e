namespace NotebookCourse.Topics.Locks;

/// <summary>Who got into a critical section how often, while all wanted to.</summary>
/// <param name="Name">The name of the lock.</param>
/// <param name="Entered">How often each thread was inside.</param>
/// <param name="Seconds">How long it took in all.</param>
public sealed record LockShares(string Name, IReadOnlyList<int> Entered, double Seconds)
{
    /// <summary>The part of the least lucky thread in what would have been its fair share: 1 is fair, 0 is starved.</summary>
    public double LeastLucky => Entered.Min() / (Entered.Sum() / (double)Entered.Count);
}
