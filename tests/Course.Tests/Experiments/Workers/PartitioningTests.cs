using CsCheck;
using NotebookCourse.Experiments;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Tests.Experiments.Workers;

public class PartitioningTests
{
    private static readonly Gen<Partitioning> AnyPartitioning = Gen.OneOf(
        Gen.Const(Partitioning.Block), Gen.Const(Partitioning.Cyclic), Gen.Int[1, 300].Select(Partitioning.Dynamic));

    [Fact]
    public void Of_AnyPartitioning_GivesEachIndexToExactlyOneWorker() =>
        Gen.Select(AnyPartitioning, Gen.Int[0, 1_000], Gen.Int[1, 100]).Sample((partitioning, count, workers) =>
        {
            var shares = new WorkQueue(count, workers, partitioning);
            var taken = Enumerable.Range(0, workers).SelectMany(shares.Of).SelectMany(Indices);
            return taken.Order().SequenceEqual(Enumerable.Range(0, count));
        });

    [Fact]
    public void Of_ChunksAndSeveralThreads_GivesEachIndexToExactlyOneWorker()
    {
        const int Workers = 4, Count = 100_000;
        var shares = new WorkQueue(Count, Workers, Partitioning.Dynamic(1));
        var taken = new List<int>[Workers];

        DedicatedThreads.Run(Workers, worker => taken[worker] = [.. shares.Of(worker).SelectMany(Indices)]);

        Assert.Equal(Enumerable.Range(0, Count), taken.SelectMany(each => each).Order());
    }

    [Fact]
    public void Pieces_AnyRange_AreTheSameIndicesInOrderAndNoneIsLonger() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[1, 20], Gen.Int[1, 50]).Sample((from, before, step, most) =>
        {
            var range = new IndexRange(from, before, step);
            var pieces = range.Pieces(most).ToArray();
            return pieces.All(piece => piece.Count > 0 && piece.Count <= most && Indices(piece).Count() == piece.Count)
                && pieces.SelectMany(Indices).SequenceEqual(Indices(range));
        });

    [Fact]
    public void Contiguous_OneTooManyForAllToHaveAsMany_DiffersByOne() =>
        Assert.Equal([3, 3, 4], Partitioning.Block.Cut(10, 3).Select(range => range.Count));

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void Chunks_SizeOutOfRange_SaysTheRange(int size) =>
        Assert.StartsWith(
            $"size must be 1 to 1000000, but was {size}.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Partitioning.Dynamic(size)).Message,
            StringComparison.Ordinal);

    private static IEnumerable<int> Indices(IndexRange range)
    {
        for (var index = range.From; index < range.Before; index += range.Step)
            yield return index;
    }
}
