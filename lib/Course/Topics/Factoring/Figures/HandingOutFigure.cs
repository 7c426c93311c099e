using NotebookCourse.Experiments.Workers;
using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Topics.Factoring.Figures;

/// <summary>One core that hands tasks to the others: the one that gives on the left, an arrow to each worker, as broad as its share of the numbers.</summary>
/// <remarks>Which core each of them is on is not drawn: the operating system chooses, and chooses anew.</remarks>
public sealed class HandingOutFigure : Figure
{
    // A taller drawing is a wall: the others are in the table.
    private const int MostWorkers = 16;

    // In units of the drawing.
    private const double Width = 420, GiverWidth = 118, WorkerLeft = 220, BoxHeight = 40, Gap = 12, Broadest = 9, Narrowest = 1.5;

    private static readonly string Style = Asset.Lines("handing.css");

    private readonly IReadOnlyList<WorkerLoad> _loads;
    private readonly int _numbers;

    internal HandingOutFigure(IReadOnlyList<WorkerLoad> loads) => (_loads, _numbers) = (loads, loads.Sum(load => load.Items));

    /// <inheritdoc/>
    public override string Title => FactoringWords.HandingOut;

    /// <inheritdoc/>
    public override string Caption
    {
        get
        {
            var finding = FactoringWords.HandingOutFinding.With(
                Number.Whole(_numbers), Number.Whole(_loads.Count), Number.Whole(_loads.Max(load => load.Items)), Number.Whole(_loads.Min(load => load.Items)));
            return _loads.Count > MostWorkers ? $"{finding} {FactoringWords.HandingOutDrawn.With(MostWorkers)}" : finding;
        }
    }

    /// <inheritdoc/>
    public override string Alternative => string.Join('\n', _loads.Select(load => FactoringWords.HandedTo.With(NameOf(load), Number.Whole(load.Items))));

    private IReadOnlyList<WorkerLoad> Drawn => [.. _loads.Take(MostWorkers)];

    private double Height => (Drawn.Count * (BoxHeight + Gap)) + Gap;

    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-scroll nc-handing" tabindex="0"><svg role="img" aria-label="{Html.Text(Alternative)}" viewBox="0 0 {Svg.Plain(Width)} {Svg.Plain(Height)}" style="max-width:{Svg.Plain(Width)}px">{Giver()}{string.Concat(Drawn.Select(Draw))}</svg></div>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(FactoringWords.WorkerColumn), new(FactoringWords.NumbersColumn, IsNumeric: true), new(FactoringWords.TimeAtWork, IsNumeric: true)],
            [.. _loads.Select(load => (string[])[NameOf(load), Number.Whole(load.Items), Duration.Text(load.Seconds)])])}</div></details>
        """;

    private string Giver() =>
        Box(2, (Height - BoxHeight) / 2, GiverWidth, FactoringWords.HandsOut, Number.Whole(_numbers));

    private string Draw(WorkerLoad load, int place)
    {
        var top = Gap + (place * (BoxHeight + Gap));
        return Arrow(load, top + (BoxHeight / 2)) + Box(WorkerLeft, top, Width - WorkerLeft - 2, NameOf(load), FactoringWords.NumbersInTime.With(Number.Whole(load.Items), Duration.Text(load.Seconds)));
    }

    private string Arrow(WorkerLoad load, double y)
    {
        var breadth = Narrowest + ((Broadest - Narrowest) * load.Items / Math.Max(1, _numbers));
        var (from, end) = (GiverWidth + 2, WorkerLeft - 4);
        // A head of its own: a marker would need a name that no other figure of the page has.
        return $"<path stroke-width=\"{Svg.Plain(breadth)}\" d=\"M{Svg.Plain(from)} {Svg.Plain(Height / 2)}L{Svg.Plain(end - 14)} {Svg.Plain(y)}h6\"/><path class=\"nc-head\" d=\"M{Svg.Plain(end)} {Svg.Plain(y)}l-10 -6v12Z\"/>";
    }

    private static string Box(double left, double top, double width, string first, string second) => $"""
        <rect x="{Svg.Plain(left)}" y="{Svg.Plain(top)}" width="{Svg.Plain(width)}" height="{Svg.Plain(BoxHeight)}" rx="6"/><text x="{Svg.Plain(left + (width / 2))}" y="{Svg.Plain(top + 17)}"><tspan class="nc-name">{Html.Text(first)}</tspan><tspan x="{Svg.Plain(left + (width / 2))}" dy="15">{Html.Text(second)}</tspan></text>
        """;

    private static string NameOf(WorkerLoad load) => FactoringWords.WorkerNumbered.With(load.Worker + 1);
}
