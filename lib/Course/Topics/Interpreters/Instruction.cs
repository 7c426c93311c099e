namespace NotebookCourse.Topics.Interpreters;

/// <summary>An instruction of the tiny interpreter.</summary>
/// <param name="Code">What to do.</param>
/// <param name="Operand">Which constant or local thing, or where to go on; 0 where there is nothing to say.</param>
internal readonly record struct Instruction(OpCode Code, int Operand = 0);
