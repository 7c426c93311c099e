namespace NotebookCourse.Topics.Interpreters;

/// <summary>A program for the tiny interpreter: trial division, as a compiler for a language like Python would translate it.</summary>
/// <remarks>The local thing 0 is the number, or what is left of it; the local thing 1 is the divisor.</remarks>
internal static class Bytecode
{
    /// <summary>The most things that stand on the stack at the same time.</summary>
    public const int Depth = 2;

    /// <summary>How many local things there are.</summary>
    public const int Locals = 2;

    private const int Rest = 0, Divisor = 1, One = 0, Two = 1;

    // Where the parts of the program begin.
    private const int TryNext = 2, Divide = 7, Next = 18, Last = 23, EmitLast = 27;

    /// <summary>The values of the constants.</summary>
    public static IReadOnlyList<long> Constants { get; } = [1, 2];

    /// <summary>The instructions of the program, in the order in which they stand.</summary>
    public static Instruction[] Instructions { get; } =
    [
        new(OpCode.Constant, Two),
        new(OpCode.Store, Divisor),
        // while divisor * divisor <= rest
        new(OpCode.Load, Divisor),
        new(OpCode.Load, Divisor),
        new(OpCode.Multiply),
        new(OpCode.Load, Rest),
        new(OpCode.JumpIfGreater, Last),
        // while rest % divisor == 0: emit divisor; rest = rest / divisor
        new(OpCode.Load, Rest),
        new(OpCode.Load, Divisor),
        new(OpCode.Remainder),
        new(OpCode.JumpUnlessZero, Next),
        new(OpCode.Load, Divisor),
        new(OpCode.Emit),
        new(OpCode.Load, Rest),
        new(OpCode.Load, Divisor),
        new(OpCode.Divide),
        new(OpCode.Store, Rest),
        new(OpCode.Jump, Divide),
        // divisor = divisor + 1
        new(OpCode.Load, Divisor),
        new(OpCode.Constant, One),
        new(OpCode.Add),
        new(OpCode.Store, Divisor),
        new(OpCode.Jump, TryNext),
        // if rest > 1: emit rest
        new(OpCode.Load, Rest),
        new(OpCode.Constant, One),
        new(OpCode.JumpIfGreater, EmitLast),
        new(OpCode.Return),
        new(OpCode.Load, Rest),
        new(OpCode.Emit),
        new(OpCode.Return),
    ];
}
