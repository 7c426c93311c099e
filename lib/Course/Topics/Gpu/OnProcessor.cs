using System.Collections.Concurrent;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Gpu;

/// <summary>The four ways in which a processor can do the same step on many items.</summary>
internal static class OnProcessor
{
    // Between two looks at the stop token, and what a worker takes at a time: small enough to share fairly, large
    // enough that asking costs nothing.
    private const int PiecesPerProcessor = 16;

    /// <summary>A plain loop, a loop with vectors, and both on all cores.</summary>
    /// <param name="items">How many items there are.</param>
    /// <param name="scalar">Does the items from one to before another, one by one.</param>
    /// <param name="vectors">The same, several with each instruction.</param>
    /// <param name="verify">Checks the answer and wipes it.</param>
    public static IReadOnlyList<Variant> Ways(int items, Action<int, int> scalar, Action<int, int> vectors, Action verify) =>
    [
        Alone("scalar", GpuWords.GpuWayScalar, items, scalar, verify),
        Alone("vectors", GpuWords.GpuWayVectors, items, vectors, verify),
        Together("parallel", GpuWords.GpuWayParallel, items, scalar, verify),
        Together("parallel-vectors", GpuWords.GpuWayBoth, items, vectors, verify),
    ];

    private static Variant Alone(string id, string name, int items, Action<int, int> body, Action verify) => new(name, stop =>
    {
        foreach (var (from, before) in Pieces(items))
        {
            stop.ThrowIfCancellationRequested();
            body(from, before);
        }
        return verify;
    })
    {
        Id = id,
    };

    private static Variant Together(string id, string name, int items, Action<int, int> body, Action verify) => new(name, stop =>
    {
        var options = new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(Partitioner.Create(0, items, Piece(items)), options, piece => body(piece.Item1, piece.Item2));
        return verify;
    })
    {
        Id = id,
        Workers = Environment.ProcessorCount,
    };

    private static int Piece(int items) => Math.Max(1, items / (PiecesPerProcessor * Environment.ProcessorCount));

    private static IEnumerable<(int From, int Before)> Pieces(int items)
    {
        var piece = Piece(items);
        for (var from = 0; from < items; from += piece)
            yield return (from, Math.Min(items, from + piece));
    }
}
