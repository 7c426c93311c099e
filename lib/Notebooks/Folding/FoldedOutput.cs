namespace NotebookCourse.Notebooks.Folding;

/// <summary>Something that stands under a cell, when all that the cell has shown is put together.</summary>
public abstract record FoldedOutput
{
    /// <summary>The same as one output.</summary>
    public abstract CellOutput ToOutput();
}

/// <summary>Text that was written in one go, in however many pieces.</summary>
/// <param name="Kind">Whether it was written as output or as errors.</param>
/// <param name="Text">The text; it grows while the cell writes.</param>
public sealed record FoldedText(CellOutputKind Kind, IWrittenText Text) : FoldedOutput
{
    /// <inheritdoc/>
    public override CellOutput ToOutput() => CellOutput.Text(WrittenLines.Settled(Text.ToString()), Kind);
}

/// <summary>A value that was shown, in its newest form.</summary>
/// <param name="Output">The output, with the data of the last update.</param>
public sealed record FoldedValue(CellOutput Output) : FoldedOutput
{
    /// <inheritdoc/>
    public override CellOutput ToOutput() => Output;
}
