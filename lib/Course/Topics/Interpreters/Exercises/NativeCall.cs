using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Topics.Interpreters.Exercises;

/// <summary>A native function that interpreted code calls, as exercise 16.2 gives it. The caller has the global lock, and relies on having it afterwards.</summary>
public sealed class NativeCall
{
    private readonly CallRound _round;

    internal NativeCall(CallRound round)
    {
        _round = round;
        // Code may lock it.
        Seen.Made(this);
    }

    /// <summary>Reads the arguments: they are objects of the interpreter, so only who has the lock may.</summary>
    public void ReadArguments() => _round.Do(CallStep.Read);

    /// <summary>Waits for the answer, which another thread of the interpreter brings about. It may fail with an <see cref="IOException"/>, which is for the caller.</summary>
    public void Await() => _round.Do(CallStep.Await);

    /// <summary>Makes the result: an object of the interpreter, so only who has the lock may.</summary>
    public void MakeResult() => _round.Do(CallStep.Make);

    /// <summary>Gives the global lock away.</summary>
    public void Release() => _round.Release();

    /// <summary>Waits for the global lock, and takes it.</summary>
    public void Acquire() => _round.Acquire();
}
