using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Deadlocks;

/// <summary>A bank account: money, and a lock that whoever touches it must hold.</summary>
/// <param name="number">Its number; no two are alike.</param>
/// <param name="balance">What it holds at first.</param>
public sealed class Account(int number, int balance)
{
    private readonly Shared<int> _balance = new($"balance {number}", balance);

    /// <summary>Its number.</summary>
    public int Number => number;

    /// <summary>Guards it.</summary>
    public SharedLock Lock { get; } = new($"lock {number}");

    /// <summary>What it holds.</summary>
    public int Balance
    {
        get => _balance.Value;
        set => _balance.Value = value;
    }
}
