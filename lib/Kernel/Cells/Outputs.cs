using NotebookCourse.Kernel.Showing;

namespace NotebookCourse.Kernel.Cells;

/// <summary>What the cell that runs has shown so far.</summary>
public static class Outputs
{
    /// <summary>Takes away all text and values that the cell has shown so far.</summary>
    public static void Clear() => Displays.Current.Clear();
}
