namespace NotebookCourse.Figures;

/// <summary>A sentence in the place of a figure, where there is nothing to draw.</summary>
/// <param name="title">What the figure would have been called.</param>
/// <param name="finding">Why there is nothing to draw.</param>
/// <param name="caption">What that means.</param>
internal sealed class Remark(string title, string finding, string caption) : Figure
{
    /// <inheritdoc/>
    public override string Title { get; } = title;

    /// <inheritdoc/>
    public override string Caption { get; } = caption;

    /// <inheritdoc/>
    public override string Alternative { get; } = finding;

    private protected override string Body() => Html.Statement("–", $"{Title}:", Alternative);
}
