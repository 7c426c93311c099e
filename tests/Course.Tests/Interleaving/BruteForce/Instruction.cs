namespace NotebookCourse.Tests.Interleaving.BruteForce;

/// <summary>What a small program is made of.</summary>
internal enum Operation
{
    /// <summary>The register becomes the value of a variable.</summary>
    Read,

    /// <summary>A variable becomes a number.</summary>
    Write,

    /// <summary>A variable becomes the register and 1 more, modulo 3.</summary>
    Store,

    /// <summary>A variable counts up, modulo 3; the register becomes what it is then.</summary>
    Update,

    /// <summary>A variable becomes a number; the register becomes what it was.</summary>
    Exchange,

    /// <summary>A variable becomes 2 if it is a number; the register becomes 1 if it was, else 0.</summary>
    Replace,

    /// <summary>Waits until a variable is a number.</summary>
    Await,

    /// <summary>Waits for a lock and takes it.</summary>
    Enter,

    /// <summary>Takes a lock if it is free; the register becomes 1 if it was, else 0.</summary>
    TryEnter,

    /// <summary>Gives a lock back; throws if it is another's.</summary>
    Exit,

    /// <summary>Throws if the register is a number. No step: nobody else can see it.</summary>
    ThrowIf,

    /// <summary>Goes to another instruction if the register is a number. No step.</summary>
    JumpIf,

    /// <summary>Goes to another instruction unless the register is a number. No step.</summary>
    JumpUnless,

    /// <summary>Goes to another instruction, so many times; the time after that it begins anew. No step.</summary>
    Repeat,
}

/// <summary>An instruction of a small program.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Thing">The number of the variable or lock that it does it to.</param>
/// <param name="Number">With which number.</param>
/// <param name="To">Where a jump goes to.</param>
internal readonly record struct Instruction(Operation Operation, int Thing = 0, int Number = 0, int To = 0)
{
    public override string ToString() => Operation switch
    {
        Operation.JumpIf or Operation.JumpUnless or Operation.Repeat => $"{Operation} {Number} -> {To}",
        _ => $"{Operation} {Thing} {Number}",
    };
}
