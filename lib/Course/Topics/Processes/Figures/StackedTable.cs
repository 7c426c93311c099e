using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Processes.Figures;

/// <summary>A table of sentences: on a narrow page each row becomes a paragraph of its cells.</summary>
public sealed class StackedTable : Figure
{
    private static readonly string Style = Asset.Lines("stacked.css");

    private readonly IReadOnlyList<Column> _columns;
    private readonly IReadOnlyList<IReadOnlyList<string>> _rows;

    internal StackedTable(string title, IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<string>> rows, string caption) =>
        (Title, _columns, _rows, Caption) = (title, columns, rows, caption);

    /// <inheritdoc/>
    public override string Title { get; }

    /// <inheritdoc/>
    public override string Caption { get; }

    /// <summary>The table in lines of text.</summary>
    public override string Alternative => string.Join('\n', _rows.Select(row => string.Join(" · ", row)));

    private protected override string Body() => $"<style>{Style}</style><div class=\"nc-scroll nc-stacked\" tabindex=\"0\">{Html.Table(_columns, _rows)}</div>";
}
