namespace NotebookCourse.Topics.Interpreters;

/// <summary>What the tiny interpreter can be told to do; it has a stack of things, and a few places for local things.</summary>
internal enum OpCode
{
    /// <summary>Puts a constant on the stack.</summary>
    Constant,

    /// <summary>Puts a local thing on the stack.</summary>
    Load,

    /// <summary>Takes a thing from the stack and makes it a local one.</summary>
    Store,

    /// <summary>Takes two things, and puts their sum on the stack.</summary>
    Add,

    /// <summary>Takes two things, and puts their product on the stack.</summary>
    Multiply,

    /// <summary>Takes two things, and puts the quotient on the stack.</summary>
    Divide,

    /// <summary>Takes two things, and puts the remainder of their division on the stack.</summary>
    Remainder,

    /// <summary>Takes two things, and goes on at another instruction if the first is greater.</summary>
    JumpIfGreater,

    /// <summary>Takes a thing, and goes on at another instruction unless it is zero.</summary>
    JumpUnlessZero,

    /// <summary>Goes on at another instruction.</summary>
    Jump,

    /// <summary>Takes a thing: it is a result.</summary>
    Emit,

    /// <summary>Ends the program; what it has emitted is its result.</summary>
    Return,
}
