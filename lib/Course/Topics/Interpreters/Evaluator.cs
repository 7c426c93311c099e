using System.Runtime.CompilerServices;

namespace NotebookCourse.Topics.Interpreters;

/// <summary>The loop that reads an instruction and does it; one thread's own, but for the constants.</summary>
/// <remarks>
/// As in CPython every thing counts those who refer to it, and the place of one that nobody knows any more is used again.
/// Constants belong to all threads, so all threads count references to them.
/// </remarks>
/// <typeparam name="TCounting">How references are counted.</typeparam>
internal sealed class Evaluator<TCounting>
    where TCounting : struct, ICounting
{
    private readonly Thing[] _constants;
    private readonly LockedThread? _thread;
    private readonly Thing?[] _stack = new Thing?[Bytecode.Depth];
    private readonly Thing?[] _locals = new Thing?[Bytecode.Locals];
    private readonly Stack<Thing> _free = new();
    private readonly TCounting _counting = new();
    private int _top;

    /// <summary>Makes an evaluation loop for one thread.</summary>
    /// <param name="constants">What the program refers to, shared by all threads.</param>
    /// <param name="thread">The thread, if it must hold a lock to run; it is asked at every jump back whether others wait.</param>
    public Evaluator(Thing[] constants, LockedThread? thread = null) => (_constants, _thread) = (constants, thread);

    /// <summary>The constants of the program, each known to one: the program.</summary>
    public static Thing[] NewConstants() => [.. Bytecode.Constants.Select(value => new Thing { Value = value, References = 1 })];

    /// <summary>Runs the program from its first instruction to its return.</summary>
    /// <param name="number">What it is to factor; at least 1.</param>
    /// <param name="results">Takes the results.</param>
    // Optimised at the first call: otherwise the first runs would time the compiler's tiers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int number, List<int> results)
    {
        var program = Bytecode.Instructions;
        Keep(0, New(number));
        for (var at = 0; ;)
        {
            var instruction = program[at++];
            switch (instruction.Code)
            {
                case OpCode.Constant: Push(_constants[instruction.Operand]); break;
                case OpCode.Load: Push(_locals[instruction.Operand]!); break;
                case OpCode.Store: Keep(instruction.Operand, _stack[--_top]!); break;
                case OpCode.Add: { var (one, other) = PopTwo(); Give(New(one + other)); break; }
                case OpCode.Multiply: { var (one, other) = PopTwo(); Give(New(one * other)); break; }
                case OpCode.Divide: { var (one, other) = PopTwo(); Give(New(one / other)); break; }
                case OpCode.Remainder: { var (one, other) = PopTwo(); Give(New(one % other)); break; }
                case OpCode.JumpIfGreater: { var (one, other) = PopTwo(); if (one > other) at = instruction.Operand; break; }
                case OpCode.JumpUnlessZero: if (Pop() != 0) at = instruction.Operand; break;
                case OpCode.Jump:
                    at = instruction.Operand;
                    // All jumps without a condition go back: here every loop comes by.
                    _thread?.LetOthers();
                    break;
                case OpCode.Emit: results.Add((int)Pop()); break;
                default:
                    for (var place = 0; place < Bytecode.Locals; place++) Keep(place, null);
                    return;
            }
        }
    }

    private void Push(Thing thing)
    {
        _counting.Take(thing);
        Give(thing);
    }

    // Its count has been raised already.
    private void Give(Thing thing) => _stack[_top++] = thing;

    private long Pop()
    {
        var thing = _stack[--_top]!;
        var value = thing.Value;
        Drop(thing);
        return value;
    }

    private (long One, long Other) PopTwo()
    {
        var other = Pop();
        return (Pop(), other);
    }

    private void Keep(int place, Thing? thing)
    {
        if (_locals[place] is { } before) Drop(before);
        _locals[place] = thing;
    }

    private void Drop(Thing thing)
    {
        if (_counting.Drop(thing)) _free.Push(thing);
    }

    private Thing New(long value)
    {
        if (!_free.TryPop(out var thing)) thing = new();
        (thing.Value, thing.References) = (value, 1);
        return thing;
    }
}
