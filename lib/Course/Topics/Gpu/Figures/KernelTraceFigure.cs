using System.Globalization;
using System.Text;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Gpu.Tracing;

namespace NotebookCourse.Topics.Gpu.Figures;

/// <summary>Memory as a GPU sees it: what the first warp of a kernel touches in its first step, sector by sector.</summary>
public sealed class KernelTraceFigure : Figure
{
    // A line of the drawing is what a cache holds in one piece: four sectors of 32 bytes.
    private const int SectorsAcross = 4, MostLines = 10, Cell = 9, Pitch = 11, SectorGap = 6, LineHeight = 15, LabelWidth = 56;

    private static readonly string Style = Asset.Lines("trace.css");

    private static readonly bool[] Directions = [false, true];

    private readonly KernelTrace _trace;
    private readonly List<(int View, bool IsWrite)> _drawn;

    internal KernelTraceFigure(KernelTrace trace)
    {
        _trace = trace;
        _drawn = [.. from view in Enumerable.Range(0, trace.Views.Count)
                     where !trace.Views[view].IsShared
                     from isWrite in Directions
                     where trace.Count(view, isWrite) > 0
                     select (view, isWrite)];
    }

    /// <inheritdoc/>
    public override string Title => GpuWords.TraceTitle;

    /// <inheritdoc/>
    public override string Caption => string.Join(' ',
        (Found is null ? [GpuWords.TraceNoRace] : Array.Empty<string>())
            .Concat(_drawn.Select(drawn => Finding(drawn.View, drawn.IsWrite)))
            .Append(_drawn.Count > 0 ? GpuWords.TraceHowToRead.With(KernelTrace.SectorBytes) : GpuWords.TraceNothing));

    /// <inheritdoc/>
    public override string Alternative => string.Join('\n',
        (Found is { } found ? [found] : Array.Empty<string>()).Concat(_drawn.Count == 0 ? [GpuWords.TraceNothing] : _drawn.Select(drawn => Finding(drawn.View, drawn.IsWrite))));

    // What is wrong with the kernel.
    private string? Found => _trace.Fault ?? _trace.Race;

    private protected override string Body() => $"""
        <style>{Style}</style>
        {(Found is { } found ? Html.Statement("✗", GpuWords.TraceLookHere, found) : "")}
        <div class="nc-trace" role="img" aria-label="{Html.Text(Alternative)}">
        {string.Concat(_drawn.Select(drawn => $"<div><b>{Html.Text(Heading(drawn.View, drawn.IsWrite))}</b>{Drawing(drawn.View, drawn.IsWrite)}</div>"))}
        </div>
        <ul class="nc-legend"><li>{Swatch("nc-touched")}<span>{Html.Text(GpuWords.TraceTouched)}</span></li><li>{Swatch("nc-fetched")}<span>{Html.Text(GpuWords.TraceFetched)}</span></li><li>{Swatch("nc-left")}<span>{Html.Text(GpuWords.TraceLeft)}</span></li></ul>
        """;

    private protected override string Appendix(string id) => $"""
        <div class="nc-scroll" tabindex="0">{Html.Table(
            [new(GpuWords.TraceViewColumn), new(GpuWords.TraceReadsColumn, IsNumeric: true), new(GpuWords.TraceReadSectorsColumn, IsNumeric: true), new(GpuWords.TraceWritesColumn, IsNumeric: true), new(GpuWords.TraceWrittenSectorsColumn, IsNumeric: true)],
            [.. Enumerable.Range(0, _trace.Views.Count).Select(view => (string[])
            [
                _trace.Views[view].Name,
                Number.Whole(_trace.Count(view, isWrite: false)), Sectors(view, isWrite: false),
                Number.Whole(_trace.Count(view, isWrite: true)), Sectors(view, isWrite: true),
            ])])}</div>
        """;

    // Shared memory has no sectors: it is built of banks.
    private string Sectors(int view, bool isWrite) => _trace.Views[view].IsShared ? "–" : Number.Whole(_trace.Sectors(view, isWrite));

    private string Heading(int view, bool isWrite) => isWrite ? GpuWords.TraceWritten.With(_trace.Views[view].Name) : GpuWords.TraceRead.With(_trace.Views[view].Name);

    private string Finding(int view, bool isWrite)
    {
        var step = _trace.FirstStep(view, isWrite);
        var name = _trace.Views[view].Name;
        return isWrite
            ? GpuWords.TraceFoundWritten.With(name, step.Threads, step.Elements.Count, step.Sectors)
            : GpuWords.TraceFoundRead.With(name, step.Threads, step.Elements.Count, step.Sectors);
    }

    private string Drawing(int view, bool isWrite)
    {
        var (step, bytes, length) = (_trace.FirstStep(view, isWrite), _trace.Views[view].ElementBytes, _trace.Views[view].Length);
        var perSector = Math.Max(1, KernelTrace.SectorBytes / bytes);
        var perLine = perSector * SectorsAcross;
        var sectors = step.Elements.Select(element => element / perSector).ToHashSet();
        var lines = step.Elements.Select(element => element / perLine).Distinct().Order().ToList();
        var cells = new StringBuilder();
        foreach (var (row, line) in lines.Take(MostLines).Index())
        {
            cells.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth - 8}\" y=\"{(row * LineHeight) + 9}\">{Number.Whole(line * perLine)}</text>");
            for (var place = 0; place < perLine && (line * perLine) + place < length; place++)
            {
                var element = (line * perLine) + place;
                var look = step.Elements.Contains(element) ? "nc-touched" : sectors.Contains(element / perSector) ? "nc-fetched" : "nc-left";
                cells.Append(CultureInfo.InvariantCulture, $"<rect class=\"{look}\" x=\"{LabelWidth + (place * Pitch) + (place / perSector * SectorGap)}\" y=\"{row * LineHeight}\" width=\"{Cell}\" height=\"{Cell + 2}\"/>");
            }
        }
        var (width, height) = (LabelWidth + (perLine * Pitch) + (SectorsAcross * SectorGap), Math.Max(1, Math.Min(lines.Count, MostLines)) * LineHeight);
        var more = lines.Count > MostLines ? $"<small>{Html.Text(GpuWords.TraceMoreLines.With(lines.Count - MostLines))}</small>" : "";
        return $"<svg viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\">{cells}</svg>{more}";
    }

    private static string Swatch(string look) => $"<svg class=\"nc-swatch nc-trace-swatch\" viewBox=\"0 0 36 16\" aria-hidden=\"true\"><rect class=\"{look}\" x=\"11\" y=\"2\" width=\"12\" height=\"12\"/></svg>";
}
