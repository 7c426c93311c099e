using NotebookCourse.Kernel.Running;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>A piece of a program, ready to run once.</summary>
internal interface IPiece
{
    /// <summary>Runs it to its end on the calling thread.</summary>
    /// <param name="cell">The cell whose code it is; the piece says when that code begins.</param>
    /// <returns>The value in which it ended, or null.</returns>
    object? Run(RunningCell cell);

    /// <summary>Whether the value that it returned is one to show.</summary>
    bool HasResult(object? value);
}
