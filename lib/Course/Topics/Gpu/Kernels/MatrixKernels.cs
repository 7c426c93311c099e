using ILGPU;

namespace NotebookCourse.Topics.Gpu.Kernels;

/// <summary>The product of two square matrices, row by row in memory, in two ways.</summary>
internal static class MatrixKernels
{
    /// <summary>The widest tile; a group has a thread for each of its places.</summary>
    public const int WidestTile = 16;

    /// <summary>One thread an element of the answer: it reads a whole row and a whole column.</summary>
    public static void Plain(Index1D index, int side, ArrayView<float> left, ArrayView<float> right, ArrayView<float> answer)
    {
        int row = index / side, column = index % side;
        var sum = 0f;
        for (var k = 0; k < side; k++)
            sum += left[(long)row * side + k] * right[(long)k * side + column];
        answer[index] = sum;
    }

    /// <summary>A group computes a square of the answer and reads what it needs tile by tile into memory that it shares.</summary>
    /// <remarks>
    /// Each number is fetched once a group and used once a row or column of the tile. The first barrier: nobody
    /// multiplies before all have fetched. The second: nobody fetches the next tile while somebody multiplies this one.
    /// </remarks>
    public static void Tiled(int side, ArrayView<float> left, ArrayView<float> right, ArrayView<float> answer)
    {
        var leftTile = SharedMemory.Allocate<float>(WidestTile * WidestTile);
        var rightTile = SharedMemory.Allocate<float>(WidestTile * WidestTile);
        var (tile, x, y) = (Group.DimX, Group.IdxX, Group.IdxY);
        var (row, column) = (Grid.IdxY * tile + y, Grid.IdxX * tile + x);
        var sum = 0f;
        for (var from = 0; from < side; from += tile)
        {
            // Beyond the edge stands zero, which adds nothing.
            leftTile[y * tile + x] = row < side && from + x < side ? left[(long)row * side + from + x] : 0f;
            rightTile[y * tile + x] = from + y < side && column < side ? right[(long)(from + y) * side + column] : 0f;
            Group.Barrier();
            for (var k = 0; k < tile; k++)
                sum += leftTile[y * tile + k] * rightTile[k * tile + x];
            Group.Barrier();
        }
        if (row < side && column < side)
            answer[(long)row * side + column] = sum;
    }
}
