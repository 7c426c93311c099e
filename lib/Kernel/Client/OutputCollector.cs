using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Folding;

namespace NotebookCourse.Kernel.Client;

/// <summary>The outputs of one cell as they come, put together.</summary>
internal sealed class OutputCollector(Action<CellOutput>? listener)
{
    private static readonly OutputFold Fold = new(static () => new BoundedText());

    private readonly Lock _gate = new();
    private readonly List<FoldedOutput> _shown = [];

    public void Add(CellOutput output)
    {
        lock (_gate) Fold.Add(_shown, output);
        listener?.Invoke(output);
    }

    public IReadOnlyList<CellOutput> Snapshot()
    {
        lock (_gate) return [.. _shown.Select(one => one.ToOutput())];
    }
}
