using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>A cell cannot run; nothing of the part at fault has run.</summary>
internal sealed class CellErrorException(CellError error) : Exception(error.Message)
{
    /// <summary>Why, and where.</summary>
    public CellError Error => error;
}
