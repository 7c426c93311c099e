using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NotebookCourse.Experiments;
using NotebookCourse.Figures.ProgressCharts;

namespace NotebookCourse.Figures;

/// <summary>A run that is under way: how far it has come, and what it has found so far.</summary>
internal sealed class ProgressFigure(Progress progress) : Figure
{
    private static readonly string Style = Asset.Lines("progress.css");

    private readonly Chart? _soFar = ChartOf(progress);

    /// <inheritdoc/>
    public override string Title => FiguresWords.RunUnderWay.With(progress.Question);

    /// <inheritdoc/>
    public override string Caption => _soFar?.Caption ?? FiguresWords.WarmingUp;

    /// <inheritdoc/>
    public override string Alternative => progress.ToString();

    /// <summary>Teaches experiments, which know nothing of figures, to draw how far they are, before anything else in this assembly runs.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The rooms below must not mention this one, and a notebook must not have to ask for it.")]
    internal static void Install() => Progress.Drawing = static progress => new ProgressFigure(progress);

    internal override Message Message { get; } = Message.Of(Message.Progress, new()
    {
        ["question"] = progress.Question,
        ["share"] = Math.Round(progress.Share, 3),
        ["rounds"] = progress.Rounds,
        ["secondsLeft"] = progress.SecondsLeft,
    });

    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-run"><div class="nc-share" role="progressbar" aria-label="{Html.Text(Title)}" aria-valuemin="0" aria-valuemax="100" aria-valuenow="{Number.Whole(Percent)}" aria-valuetext="{Html.Text($"{Share}, {Rest}")}"><i style="width:{Share.Replace("\u00a0", "", StringComparison.Ordinal)}"></i></div><p><b>{Html.Text(Share)}</b><span>{Html.Text(Rest)}</span></p></div>
        {_soFar?.ProgressHtml(Bars) ?? ProgressSvg.Empty(Bars)}
        """;

    private IReadOnlyList<string> Bars => progress.Plan is null ? progress.Variants : [];

    private int Percent => (int)(100 * progress.Share);

    private string Share => $"{Percent}\u00a0%";

    private string Rest => FiguresWords.RunRest.With(progress.Rounds, progress.SecondsLeft);

    // A sweep's baseline may have been measured before the first point of a curve.
    private static Chart? ChartOf(Progress progress)
    {
        if (progress.Plan is { } plan)
            return plan.AsFarAs(progress.SoFar) is { All.Count: > 0 } curves ? curves.SoFar(plan.Values) : null;
        return progress.SoFar.Measurements.Count > 0 ? progress.SoFar.SoFar() : null;
    }
}
