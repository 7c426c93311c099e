using NotebookCourse.Topics.Gpu.Kernels;

namespace NotebookCourse.Topics.Gpu;

/// <summary>How often a product of matrices goes to the device's memory for a number, counted and not measured.</summary>
/// <remarks>
/// A group that computes a square of the answer fetches the rows of the left matrix and the columns of the right that
/// it needs, once. So each number is fetched as often as there are squares in a row of the answer.
/// </remarks>
public sealed record MatrixTraffic
{
    /// <summary>The widest group of threads.</summary>
    public const int WidestGroup = 32;

    /// <summary>A product with square groups of threads, this many on each side.</summary>
    /// <param name="rows">Rows and columns of each matrix: 1 to <see cref="GpuWork.MostRows"/>.</param>
    /// <param name="group">Threads across a group and down: 1 to <see cref="WidestGroup"/>.</param>
    public MatrixTraffic(int rows, int group) =>
        (Rows, Group) = (Require.InRange(rows, 1, GpuWork.MostRows), Require.InRange(group, 1, WidestGroup));

    /// <summary>Rows and columns of each matrix.</summary>
    public int Rows { get; }

    /// <summary>Threads across a group and down.</summary>
    public int Group { get; }

    /// <summary>How wide a square of the answer is computed from what was fetched once.</summary>
    public int Square(MatrixKernel kernel) => kernel switch
    {
        MatrixKernel.Plain => 1,
        MatrixKernel.Tiled => Group,
        _ => Group * BlockedMatrixKernel.Own,
    };

    /// <summary>How many numbers are fetched.</summary>
    public long Fetches(MatrixKernel kernel) => 2L * Rows * Rows * ((Rows + Square(kernel) - 1) / Square(kernel));

    /// <summary>Operations for each byte that is fetched.</summary>
    public double Intensity(MatrixKernel kernel) => 2.0 * Rows * Rows * Rows / (sizeof(float) * Fetches(kernel));
}
