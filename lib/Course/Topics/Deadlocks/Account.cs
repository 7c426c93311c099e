using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Deadlocks;

/// <summary>A bank account: money, and a lock that whoever touches it must hold.</summary>
/// <param name="number">Its number; no two are alike.</param>
/// <param name="balance">What it holds at first.</param>
public sealed class Account(int number, int balance)
{
    private readonly Shared<int> _balance = new($"balance {number}", balance);

    /// <summary>The number of the account; no two are alike.</summary>
    public int Number => number;

    /// <summary>The lock that whoever touches the balance must hold.</summary>
    public SharedLock Lock { get; } = new($"lock {number}");

    /// <summary>How much money the account holds.</summary>
    public int Balance
    {
        get => _balance.Value;
        set => _balance.Value = value;
    }
}
