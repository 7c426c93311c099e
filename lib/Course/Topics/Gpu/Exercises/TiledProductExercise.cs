using ILGPU;
using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;
using NotebookCourse.Topics.Gpu.Tracing;

namespace NotebookCourse.Topics.Gpu.Exercises;

/// <summary>15.4: a product of matrices in which each number is fetched once a tile, with no race.</summary>
internal sealed class TiledProductExercise : Exercise<ProductKernel>
{
    private const int Tile = 4;

    private static readonly int[] Sides = [4, 8, 7, 1, 10];

    private protected override Description About => new(
        "15.4",
        GpuWords.TileTitle,
        [GpuWords.TileHint1, GpuWords.TileHint2, GpuWords.TileHint3],
        GpuWords.TileProved.With(Sides.Length));

    private protected override Counterexample? FindFault(ProductKernel solution) =>
        Trial.First(Sides.Select(side => FaultOn(side, solution)));

    private static Counterexample? FaultOn(int side, ProductKernel solution)
    {
        var random = new SplitMix64(15);
        var (left, right, answer) = (Numbers(side, random), Numbers(side, random), new int[side * side]);
        var groups = (side + Tile - 1) / Tile;
        var most = 2 * side * side * groups;
        return Trial.Of(
            GpuWords.TileInput.With(side, Tile),
            GpuWords.TileExpected.With(most),
            () => KernelTrace.Of(solution, new KernelConfig(new Index2D(groups, groups), new Index2D(Tile, Tile)), side, left, right, answer),
            trace => trace.Fault ?? trace.Race ?? Wrong(side, left, right, answer) ?? (trace.GlobalReads > most ? GpuWords.TileFetches.With(trace.GlobalReads) : null));
    }

    private static string? Wrong(int side, int[] left, int[] right, int[] answer)
    {
        for (var place = 0; place < answer.Length; place++)
        {
            var (row, column) = (place / side, place % side);
            var expected = Enumerable.Range(0, side).Sum(k => left[(row * side) + k] * right[(k * side) + column]);
            if (answer[place] != expected)
                return GpuWords.TileWrong.With(row, column, expected, answer[place]);
        }
        return null;
    }

    private static int[] Numbers(int side, SplitMix64 random) => [.. Enumerable.Range(0, side * side).Select(_ => random.Next(1, 100))];
}
