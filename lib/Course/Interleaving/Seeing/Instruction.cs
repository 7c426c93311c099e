using System.Reflection.Emit;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>One instruction of a method.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Code">What it does.</param>
/// <param name="Operand">On what: a number, the offset of a target or of several, or what a token stands for.</param>
/// <param name="Next">Where the one after it begins.</param>
internal readonly record struct Instruction(int Offset, OpCode Code, object? Operand, int Next);
