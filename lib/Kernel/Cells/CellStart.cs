using System.ComponentModel;
using NotebookCourse.Kernel.Running;

namespace NotebookCourse.Kernel.Cells;

/// <summary>Where the code of an F# cell begins: the F# compiler compiles and runs a piece in one go, and this is the first that it runs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellStart
{
    /// <summary>From here on the cell can be stopped.</summary>
    /// <exception cref="OperationCanceledException">It is to stop already.</exception>
    public static void Begin() => RunningCell.Current?.BeginCode();
}
