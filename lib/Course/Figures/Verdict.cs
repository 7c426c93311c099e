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
    public override string Title => Agrees ? Words.VerdictAgrees : Words.VerdictDiffers;

    /// <inheritdoc/>
    public override string Caption { get; } = caption;

    /// <inheritdoc/>
    public override string Alternative { get; } = finding;

    // Sign and words say it; no colour has to.
    private protected override string Body() =>
        $"<p class=\"nc-verdict\"><b aria-hidden=\"true\">{(Agrees ? "✓" : "≠")}</b>" +
        $"<span><strong>{Html.Text(Title)}</strong> {Html.Text(Alternative)}</span></p>";
}
