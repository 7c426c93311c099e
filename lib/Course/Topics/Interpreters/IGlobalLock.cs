namespace NotebookCourse.Topics.Interpreters;

/// <summary>A lock that a thread must hold to run in an interpreter, and that can be asked for.</summary>
public interface IGlobalLock
{
    /// <summary>Whether somebody has waited so long that the holder should give the lock away. The holder looks often.</summary>
    bool IsAskedFor { get; }

    /// <summary>Waits until it is free, and takes it.</summary>
    void Enter();

    /// <summary>Gives it away.</summary>
    void Exit();

    /// <summary>Gives it away to somebody else who has asked for it, and takes it again after that.</summary>
    void HandOver();
}
