namespace NotebookCourse.Figures;

/// <summary>Rows and columns of words and numbers.</summary>
public sealed class Table : Figure
{
    private readonly IReadOnlyList<Column> _columns;
    private readonly IReadOnlyList<IReadOnlyList<string>> _rows;

    /// <summary>Makes a table of rows of text.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="columns">Its columns; the first names the rows.</param>
    /// <param name="rows">Its rows, each as wide as the columns.</param>
    /// <param name="caption">What the rows say.</param>
    /// <exception cref="ArgumentException">There is no column, or a row is not as wide as the columns.</exception>
    public Table(
        string title, IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<string>> rows, string caption)
    {
        if (columns.Count == 0)
            throw new ArgumentException(FiguresWords.NoColumns, nameof(columns));
        if (rows.FirstOrDefault(row => row.Count != columns.Count) is { } odd)
            throw new ArgumentException(FiguresWords.RowWidth.With(columns.Count, odd.Count), nameof(rows));
        (Title, _columns, _rows, Caption) = (title, columns, rows, caption);
    }

    /// <inheritdoc/>
    public override string Title { get; }

    /// <inheritdoc/>
    public override string Caption { get; }

    /// <summary>The table in lines of text.</summary>
    public override string Alternative => string.Join('\n', _rows.Select(row => string.Join(" · ", row)));

    private protected override string Body() => $"<div class=\"nc-scroll\" tabindex=\"0\">{Html.Table(_columns, _rows)}</div>";
}
