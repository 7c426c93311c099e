using NotebookCourse.Kernel.Editing;

namespace NotebookCourse.Kernel.Protocol;

/// <summary>Asks the process about a cell that is being edited.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="LimitMilliseconds">The time after which nobody waits for the answer any more.</param>
/// <param name="Position">The offset in its text that is meant.</param>
/// <param name="Typed">The character that was just typed; null if the editor asks unprompted.</param>
/// <param name="Label">The completion that is meant.</param>
internal sealed record EditQuestion(EditedCell Cell, int LimitMilliseconds, int Position = 0, char? Typed = null, string Label = "");
