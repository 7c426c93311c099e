namespace NotebookCourse.Experiments.Workers;

/// <summary>How a row of things is cut into shares, and who takes which.</summary>
public sealed class Partitioning
{
    private readonly string? _id;
    private readonly Func<string?> _name;
    private readonly Func<int, int, IEnumerable<IndexRange>> _cut;

    private Partitioning(string? id, Func<string?> name, bool toWhoeverIsFree, Func<int, int, IEnumerable<IndexRange>> cut) =>
        (_id, _name, ToWhoeverIsFree, _cut) = (id, name, toWhoeverIsFree, cut);

    /// <summary>Each worker takes one range; all are equally long, to within one.</summary>
    /// <remarks>Nobody has to ask anybody, but everyone waits for whoever got the hard range.</remarks>
    public static Partitioning Block { get; } = new(null, () => null, toWhoeverIsFree: false, Even);

    /// <summary>Dealt out like cards: of n workers, each takes every n-th.</summary>
    /// <remarks>Hard things that stand together are spread, but neighbours write to the same cache lines.</remarks>
    public static Partitioning Cyclic { get; } = new("cyclic", () => ExperimentsWords.Interleaved, toWhoeverIsFree: false, (count, workers) =>
        Enumerable.Range(0, workers).Select(worker => new IndexRange(worker, count, workers)));

    /// <summary>Short ranges; whoever is free takes the next.</summary>
    /// <remarks>Nobody is idle for longer than one chunk takes, and each chunk costs a question: "what is next?"</remarks>
    /// <param name="size">1 to 1,000,000 things to a chunk.</param>
    public static Partitioning Dynamic(int size)
    {
        Require.InRange(size, 1, 1_000_000);
        return new($"dynamic-{size}", () => ExperimentsWords.InChunks.With(size), toWhoeverIsFree: true, (count, _) => new IndexRange(0, count).Pieces(size));
    }

    /// <summary>What kept runs know a way of working by that shares its work so.</summary>
    /// <param name="workers">What is known of the workers: "threads-4".</param>
    internal string IdOf(string workers) => _id is null ? workers : $"{workers}/{_id}";

    /// <summary>What a chart says of it; null for the plain one.</summary>
    internal string? Name => _name();

    /// <summary>Whether the next share goes to whoever asks first; if not, share n is worker n's own.</summary>
    internal bool ToWhoeverIsFree { get; }

    /// <summary>The shares, which hold each index below <paramref name="count"/> once; one for each worker unless taken by whoever is free.</summary>
    internal IndexRange[] Cut(int count, int workers) => [.. _cut(count, workers)];

    private static IEnumerable<IndexRange> Even(int count, int workers)
    {
        for (var worker = 0; worker < workers; worker++)
            yield return new(Edge(worker), Edge(worker + 1));

        // long, because a million things times a thousand workers exceeds an int.
        int Edge(int worker) => (int)((long)worker * count / workers);
    }
}
