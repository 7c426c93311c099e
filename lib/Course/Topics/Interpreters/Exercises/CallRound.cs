using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Interpreters.Exercises;

/// <summary>Two threads of an interpreter: one calls a native function and waits, the other one brings about what it waits for.</summary>
/// <remarks>
/// To be run in every schedule. What is noted here about the caller depends on its own steps alone, never on the other
/// thread's, so the explorer need not see it.
/// </remarks>
/// <param name="breaks">Whether the connection breaks instead of giving an answer.</param>
internal sealed class CallRound(bool breaks)
{
    private readonly BinarySemaphore _globalLock = new(isFree: true, InterpretersWords.GlobalLockName), _answer = new(isFree: false, InterpretersWords.AnswerName);
    private CallStep _next = CallStep.Read;
    private bool _hasLock, _hasBroken;
    private string? _fault;

    /// <summary>The two threads. The result is the first thing that went wrong; empty if nothing did.</summary>
    public static Scenario Of(Action<NativeCall> solution, bool breaks)
    {
        var round = new CallRound(breaks);
        var call = Seen.Code(solution);
        return Scenario.Of(() => round.Caller(call), round.Other).Giving(() => round._fault ?? "");
    }

    /// <summary>The caller does a step.</summary>
    public void Do(CallStep step)
    {
        if (_hasBroken || step != _next) Complain(InterpretersWords.CallOutOfOrder.With(NameOf(step)));
        else if (step != CallStep.Await && !_hasLock) Complain(InterpretersWords.CallWithoutLock.With(NameOf(step)));
        _next = step + 1;
        if (step != CallStep.Await) return;
        _answer.Wait();
        _hasBroken = breaks;
        if (breaks) throw new IOException(InterpretersWords.CallBroken);
    }

    /// <summary>The caller gives the lock away.</summary>
    public void Release()
    {
        // Given away without need it would let two threads in.
        if (!_hasLock) Complain(InterpretersWords.CallReleasedTwice);
        else _globalLock.Release();
        _hasLock = false;
    }

    /// <summary>The caller takes the lock.</summary>
    public void Acquire()
    {
        // Whoever has it already waits for itself: the explorer will say so.
        _globalLock.Wait();
        _hasLock = true;
    }

    private void Caller(Action<NativeCall> solution)
    {
        Acquire();
        var isPassedOn = false;
        try
        {
            Whereabouts.In(InterpretersWords.CallOfTheFunction, () => solution(new(this)));
        }
        catch (IOException) when (_hasBroken)
        {
            isPassedOn = true;
        }
        if (_hasBroken && !isPassedOn) Complain(InterpretersWords.CallSwallowed);
        else if (!_hasBroken && _next <= CallStep.Make) Complain(InterpretersWords.CallLeft.With(NameOf(_next)));
        // The interpreter goes on with its objects, and believes to have the lock.
        if (!_hasLock) Complain(InterpretersWords.CallCameBackWithout);
        else Release();
    }

    private void Other()
    {
        _globalLock.Wait();
        _answer.Release();
        _globalLock.Release();
    }

    private void Complain(string what) => _fault ??= what;

    private static string NameOf(CallStep step) => step switch
    {
        CallStep.Read => nameof(NativeCall.ReadArguments),
        CallStep.Await => nameof(NativeCall.Await),
        _ => nameof(NativeCall.MakeResult),
    };
}
