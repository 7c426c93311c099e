using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Topics.Deadlocks;

/// <summary>A bank account: money, and a lock that whoever touches it must hold.</summary>
public sealed class Account
{
    private readonly Shared<int> _balance;

    /// <summary>Opens an account.</summary>
    /// <param name="number">Its number; no two are alike.</param>
    /// <param name="balance">What it holds at first.</param>
    public Account(int number, int balance)
    {
        (Number, _balance, Lock) = (number, new($"balance {number}", balance), new($"lock {number}"));
        // Code may lock the account itself.
        Seen.Made(this);
    }

    /// <summary>The number of the account; no two are alike.</summary>
    public int Number { get; }

    /// <summary>The lock that whoever touches the balance must hold.</summary>
    public SharedLock Lock { get; }

    /// <summary>How much money the account holds.</summary>
    public int Balance
    {
        get
        {
            var balance = _balance.Value;
            WhenRead?.Invoke(balance);
            return balance;
        }
        set
        {
            _balance.Value = value;
            WhenWritten?.Invoke();
        }
    }

    /// <summary>Is told what somebody has read.</summary>
    internal Action<int>? WhenRead { get; set; }

    /// <summary>Is told that somebody has written.</summary>
    internal Action? WhenWritten { get; set; }
}
