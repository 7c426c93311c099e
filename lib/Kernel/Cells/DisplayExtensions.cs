using NotebookCourse.Kernel.Showing;

namespace NotebookCourse.Kernel.Cells;

/// <summary>What every cell has at hand without a using.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows the value now, under the cell that runs.</summary>
    /// <returns>The place in which it is shown, to update it.</returns>
    public static DisplayedValue Display<T>(this T value) => Displays.Current.Show(value);
}
