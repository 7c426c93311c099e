using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Client;

/// <summary>The outputs of one cell as they come: consecutive text joined, updates folded into what they replace, what is cleared let go.</summary>
internal sealed class OutputCollector(Action<CellOutput>? listener)
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];

    public void Add(CellOutput output)
    {
        lock (_gate) Fold(output);
        listener?.Invoke(output);
    }

    public IReadOnlyList<CellOutput> Snapshot()
    {
        lock (_gate) return [.. _entries.Select(entry => entry.Output ?? CellOutput.Text(entry.Text!.ToString(), entry.Kind))];
    }

    private void Fold(CellOutput output)
    {
        switch (output.Kind)
        {
            case CellOutputKind.Text or CellOutputKind.ErrorText:
                if (_entries is not [.., { Text: not null } last] || last.Kind != output.Kind) _entries.Add(new Entry { Text = new BoundedText(), Kind = output.Kind });
                _entries[^1].Text!.Append(output.Data["text/plain"]);
                break;
            case CellOutputKind.Update when _entries.Find(entry => entry.Output?.DisplayId == output.DisplayId) is { } shown:
                shown.Output = shown.Output! with { Data = output.Data };
                break;
            case CellOutputKind.Clear:
                _entries.Clear();
                break;
            default:
                _entries.Add(new Entry { Output = output });
                break;
        }
    }

    private sealed class Entry
    {
        public BoundedText? Text { get; init; }

        public CellOutputKind Kind { get; init; }

        public CellOutput? Output { get; set; }
    }
}
