namespace NotebookCourse.Figures;

/// <summary>What a run says about a claim.</summary>
/// <param name="agrees">Whether the run agrees with the claim.</param>
/// <param name="finding">What the run showed, in one sentence.</param>
/// <param name="caption">How the finding was reached.</param>
public sealed class Verdict(bool agrees, string finding, string caption) : Figure
{
    /// <summary>Whether the run agrees with the claim.</summary>
    public bool Agrees { get; } = agrees;

    /// <inheritdoc/>
    public override string Title => Agrees ? FiguresWords.VerdictAgrees : FiguresWords.VerdictDiffers;

    /// <inheritdoc/>
    public override string Caption { get; } = caption;

    /// <inheritdoc/>
    public override string Alternative { get; } = finding;

    private protected override string Body() => Html.Statement(Agrees ? "✓" : "≠", Title, Alternative);
}
