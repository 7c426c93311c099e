using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Primitives;

/// <summary>The twin of every primitive, without it: lets everybody in at once. Each check of safety must catch it.</summary>
public sealed class NoOpPrimitive : ILock, ISlotLock, ISemaphore, IBarrier, IReaderWriterLock
{
    public int Slots => int.MaxValue;

    public void Enter()
    {
    }

    public void Exit()
    {
    }

    public void Enter(int slot)
    {
    }

    public void Exit(int slot)
    {
    }

    public void Wait()
    {
    }

    public void Release()
    {
    }

    public void SignalAndWait()
    {
    }

    public void EnterRead()
    {
    }

    public void ExitRead()
    {
    }

    public void EnterWrite()
    {
    }

    public void ExitWrite()
    {
    }
}
