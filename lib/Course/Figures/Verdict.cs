using System.Text.Json;

namespace NotebookCourse.Figures;

/// <summary>What a run says about a claim.</summary>
/// <param name="kind">Whether the run agrees with the claim, contradicts it, or cannot tell.</param>
/// <param name="finding">What the run showed, in one sentence.</param>
/// <param name="caption">How the finding was reached.</param>
public sealed class Verdict(VerdictKind kind, string finding, string caption) : Figure
{
    /// <summary>Whether the run agrees with the claim, contradicts it, or cannot tell.</summary>
    public VerdictKind Kind { get; } = kind;

    /// <inheritdoc/>
    public override string Title => Kind switch
    {
        VerdictKind.AsPredicted => FiguresWords.VerdictAgrees,
        VerdictKind.NotAsPredicted => FiguresWords.VerdictDiffers,
        _ => FiguresWords.VerdictOpen,
    };

    /// <inheritdoc/>
    public override string Caption { get; } = caption;

    /// <inheritdoc/>
    public override string Alternative { get; } = finding;

    internal override Message Message => Message.Of(Message.Verdict, new()
    {
        ["kind"] = JsonNamingPolicy.CamelCase.ConvertName(Kind.ToString()),
        ["text"] = Alternative,
    });

    private protected override string Body() => Html.Statement(Sign, Title, Alternative);

    // Signs that differ in shape: whoever sees no colours, or prints, can tell them.
    private string Sign => Kind switch
    {
        VerdictKind.AsPredicted => "✓",
        VerdictKind.NotAsPredicted => "≠",
        _ => "?",
    };
}
