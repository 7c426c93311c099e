namespace NotebookCourse.Kernel.Scripting;

/// <summary>A program that grows by one piece after the other, each compiled against all that have run before.</summary>
internal interface IProgram
{
    /// <summary>Compiles the next piece, or does of that what can be done before it runs.</summary>
    /// <exception cref="CellErrorException">The compiler refuses it.</exception>
    IPiece Compile(ScriptPart part);

    /// <summary>Whether one of the pieces that have run declares a variable of the name.</summary>
    bool Declares(string name);
}
