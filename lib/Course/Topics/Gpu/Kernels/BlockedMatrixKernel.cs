using System.Runtime.CompilerServices;
using ILGPU;
using ILGPU.Runtime;

namespace NotebookCourse.Topics.Gpu.Kernels;

/// <summary>The product of two square matrices: tiles in shared memory, and 64 sums a thread in registers.</summary>
/// <remarks>
/// In <see cref="MatrixKernels.Tiled"/> every multiplication fetches two numbers from shared memory, which cannot give
/// so many. Here a thread fetches sixteen and multiplies each of eight with each of eight: four multiplications a number.
/// Its columns lie a group's width of fours apart, so that neighbouring threads read neighbouring fours.
/// Source: Volkov and Demmel, <i>Benchmarking GPUs to tune dense linear algebra</i>, 2008.
/// </remarks>
internal static class BlockedMatrixKernel
{
    /// <summary>Rows and columns of sums that a thread has.</summary>
    public const int Own = 8;

    /// <summary>How many columns of the left matrix, and rows of the right, are fetched at a time.</summary>
    public const int Depth = 8;

    // Shared memory has 32 banks, and threads that ask one bank at a moment take turns. Four numbers beyond a row put
    // the places of a column, which neighbours write, into different banks.
    private const int Stride = MatrixKernels.WidestTile * Own + 4;

    /// <summary>What each thread does; a group is square.</summary>
    /// <param name="groupWidth">At most <see cref="MatrixKernels.WidestTile"/>; known to the compiler, which divides by it all the time.</param>
    /// <param name="side">Rows and columns of a matrix.</param>
    /// <param name="left">The left matrix.</param>
    /// <param name="right">The right matrix.</param>
    /// <param name="answer">Their product.</param>
    public static void Run(SpecializedValue<int> groupWidth, int side, ArrayView<float> left, ArrayView<float> right, ArrayView<float> answer)
    {
        // The left tile lies on its side, so that a thread's rows stand side by side.
        var leftTile = SharedMemory.Allocate<float>(Depth * Stride);
        var rightTile = SharedMemory.Allocate<float>(Depth * Stride);
        var (group, x, y) = (groupWidth.Value, Group.IdxX, Group.IdxY);
        var (block, thread, threads) = (group * Own, y * group + x, group * group);
        var (firstRow, firstColumn) = (Grid.IdxY * block, Grid.IdxX * block);
        Float8 s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        for (var from = 0; from < side; from += Depth)
        {
            for (var i = thread; i < Depth * block; i += threads)
            {
                var (row, column) = (firstRow + i / Depth, from + i % Depth);
                leftTile[i % Depth * Stride + i / Depth] = row < side && column < side ? left[(long)row * side + column] : 0f;
                (row, column) = (from + i / block, firstColumn + i % block);
                rightTile[i / block * Stride + i % block] = row < side && column < side ? right[(long)row * side + column] : 0f;
            }
            Group.Barrier();
            for (var k = 0; k < Depth; k++)
            {
                var rows = Fetch(leftTile, k, y, group);
                var columns = Fetch(rightTile, k, x, group);
                s0 = Float8.Add(s0, rows.Near.A, columns);
                s1 = Float8.Add(s1, rows.Near.B, columns);
                s2 = Float8.Add(s2, rows.Near.C, columns);
                s3 = Float8.Add(s3, rows.Near.D, columns);
                s4 = Float8.Add(s4, rows.Far.A, columns);
                s5 = Float8.Add(s5, rows.Far.B, columns);
                s6 = Float8.Add(s6, rows.Far.C, columns);
                s7 = Float8.Add(s7, rows.Far.D, columns);
            }
            Group.Barrier();
        }
        var (near, far) = (firstRow + y * 4, firstRow + (group + y) * 4);
        Write(answer, side, near, firstColumn, s0);
        Write(answer, side, near + 1, firstColumn, s1);
        Write(answer, side, near + 2, firstColumn, s2);
        Write(answer, side, near + 3, firstColumn, s3);
        Write(answer, side, far, firstColumn, s4);
        Write(answer, side, far + 1, firstColumn, s5);
        Write(answer, side, far + 2, firstColumn, s6);
        Write(answer, side, far + 3, firstColumn, s7);
    }

    // Two fours, a group's width of fours apart: each comes with one instruction.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Float8 Fetch(ArrayView<float> tile, int k, int place, int group)
    {
        var fours = tile.Cast<Float4>();
        return new() { Near = fours[k * (Stride / 4) + place], Far = fours[k * (Stride / 4) + group + place] };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ArrayView<float> answer, int side, int row, int firstColumn, Float8 sums)
    {
        if (row >= side)
            return;
        var (near, far) = (firstColumn + Group.IdxX * 4, firstColumn + (Group.DimX + Group.IdxX) * 4);
        Put(answer, side, row, near, sums.Near.A);
        Put(answer, side, row, near + 1, sums.Near.B);
        Put(answer, side, row, near + 2, sums.Near.C);
        Put(answer, side, row, near + 3, sums.Near.D);
        Put(answer, side, row, far, sums.Far.A);
        Put(answer, side, row, far + 1, sums.Far.B);
        Put(answer, side, row, far + 2, sums.Far.C);
        Put(answer, side, row, far + 3, sums.Far.D);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ArrayView<float> answer, int side, int row, int column, float value)
    {
        if (column < side)
            answer[(long)row * side + column] = value;
    }
}
