using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Topics.Factoring.Exercises;

/// <summary>Items to be done by several workers, and what these have in common to agree by.</summary>
internal sealed class SharedItems
{
    private string? _misuse;

    /// <summary>Begins with nothing done.</summary>
    /// <param name="count">How many items there are.</param>
    public SharedItems(int count)
    {
        Times = [.. Enumerable.Range(0, count).Select(item => new Shared<int>(FactoringWords.FreeTimes.With(item)))];
        // Code may lock it.
        Seen.Made(Next);
    }

    /// <summary>How many items there are.</summary>
    public int Count => Times.Count;

    /// <summary>A number for the workers to use as they like.</summary>
    public Shared<int> Next { get; } = new(nameof(Next));

    /// <summary>A lock for them to use as they like.</summary>
    public SharedLock Gate { get; } = new(nameof(Gate));

    /// <summary>How often each item has been done.</summary>
    public IReadOnlyList<Shared<int>> Times { get; }

    /// <summary>Notes a use of a desk that is wrong whatever comes out, in words; the first one counts.</summary>
    public void Misused(string words) => Interlocked.CompareExchange(ref _misuse, words, null);

    /// <summary>What is wrong when all workers have ended, in words; empty if each item has been done once.</summary>
    public string Fault() => Volatile.Read(ref _misuse) ?? Times.Index().FirstOrDefault(each => each.Item.Value != 1) switch
    {
        (_, null) => "",
        (var item, { Value: 0 }) => FactoringWords.FreeNever.With(item),
        var (item, times) => FactoringWords.FreeAgain.With(item, times.Value),
    };
}
