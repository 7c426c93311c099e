using System.Diagnostics;
using NotebookCourse.Kernel.Cells;
using NotebookCourse.Kernel.Host;
using NotebookCourse.Kernel.Platforms;
using NotebookCourse.Kernel.Protocol;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Running;

/// <summary>Ends endless recursion on a cell's own thread before the stack overflows, which would end the process.</summary>
/// <remarks>
/// A look at the depth in each call would make small functions half as slow again. So another thread asks the operating system
/// now and then how much of the stack has been used, and stop points look only where it grows far. To fill so large a stack
/// takes a hundred milliseconds and more: its memory has to be made. Threads that a cell starts have stacks of the usual size.
/// </remarks>
internal static class StackWatch
{
    /// <summary>How large the stack of a cell's thread is; what is not used costs nothing.</summary>
    public const int StackBytes = 256 << 20;

    // What the main thread of a program has.
    private const int DeepBytes = 8 << 20;

    private const int StepBytes = 1 << 20;
    private const int TurnMilliseconds = 5;

    // Where each call catches what is thrown and throws anew, as asynchronous ones do, it takes minutes to come out.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const string Full =
        "The calls are too deep: the stack is almost full. A method that calls itself needs a case in which it does not, and every call must come nearer to it.";

    private static readonly object Gate = new();
    private static nuint _watched;

    // 0 while nobody is to leave the depth.
    private static long _thrownAt;

    [ThreadStatic]
    private static nuint _top;

    /// <summary>Starts watching.</summary>
    /// <param name="lastWords">Says why the process ends, where it cannot be helped.</param>
    public static void Start(Action<CellError> lastWords)
    {
        if (MemoryPages.CanBeAsked) KernelThread.Start("stack", () => Work(lastWords));
    }

    /// <summary>Runs a cell on the calling thread, which has a stack of <see cref="StackBytes"/>.</summary>
    public static void Run(Action cell)
    {
        Watch(_top = Position());
        try
        {
            cell();
        }
        finally
        {
            Watch(0);
        }
    }

    /// <summary>Ends the code that comes here if it is far down on the thread of a cell.</summary>
    /// <exception cref="InsufficientExecutionStackException">It is.</exception>
    public static void ThrowIfDeep()
    {
        if (_top == 0) return;
        var isDeep = _top - Position() > DeepBytes;
        if (!isDeep) Volatile.Write(ref _thrownAt, 0);
        else Interlocked.CompareExchange(ref _thrownAt, Stopwatch.GetTimestamp(), 0);
        if (isDeep) throw new InsufficientExecutionStackException(Full);
    }

    private static void Watch(nuint top)
    {
        using (Uninterrupted.Enter(Gate))
        {
            _watched = top;
            Volatile.Write(ref _thrownAt, 0);
            Monitor.Pulse(Gate);
        }
    }

    private static void Work(Action<CellError> lastWords)
    {
        for (nuint top = 0, used = 0; ;)
        {
            lock (Gate)
            {
                while (_watched == 0) Monitor.Wait(Gate);
                if (_watched != top) (top, used) = (_watched, 0);
            }
            var before = used;
            while (used + StepBytes < StackBytes && MemoryPages.IsUsed(top - used - StepBytes)) used += StepBytes;
            var thrownAt = Volatile.Read(ref _thrownAt);
            var looks = thrownAt != 0 || (used > before && used > DeepBytes);
            if (looks) StopPoint.Raise();
            Thread.Sleep(TurnMilliseconds);
            if (looks) StopPoint.Lower();
            if (thrownAt == 0 || Volatile.Read(ref _thrownAt) != thrownAt || Stopwatch.GetElapsedTime(thrownAt) < Patience) continue;
            lastWords(DeathNotes.StackFull());
            HardExit.Now(ExitCodes.StackFull);
        }
    }

    // Stacks grow downwards.
    private static unsafe nuint Position()
    {
        byte here;
        return (nuint)(&here);
    }
}
