using System.Globalization;
using System.Text;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Gpu.Figures;

/// <summary>The few large cores of a processor beside the many small ones of a GPU.</summary>
public sealed class CoresFigure : Figure
{
    // A drawing of more is a grey wall; the caption and the table count all.
    private const int MostCores = 16, MostMultiprocessors = 48;

    // NVIDIA's multiprocessors have four schedulers, from Volta (2017) to Hopper (2022): NVIDIA's tuning guides for these, "SM Scheduling".
    private const int Schedulers = 4, SchedulersAcross = 2;

    // As a middling card of a laptop has them.
    private const int ExampleMultiprocessors = 24, ExampleWarp = 32;

    private const int Large = 60, LargeGap = 10, Lane = 5, LanesAcross = 8, Bar = 7, SmallGap = 8;

    private static readonly string Style = Asset.Lines("cores.css");

    private readonly int _cores, _multiprocessors, _warp;
    private readonly string _name;
    private readonly bool _isHere;

    internal CoresFigure(int cores, GpuDevice? device, bool isHere)
    {
        (_cores, _isHere) = (cores, isHere);
        (_multiprocessors, _warp) = device is null ? (ExampleMultiprocessors, ExampleWarp) : (device.Multiprocessors, device.WarpSize);
        _name = device?.Name ?? GpuWords.CoresExample;
    }

    /// <inheritdoc/>
    public override string Title => GpuWords.CoresTitle;

    /// <inheritdoc/>
    public override string Caption
    {
        get
        {
            var caption = GpuWords.CoresFinding.With(_cores, _name, Number.Whole(_multiprocessors), Schedulers, _warp, Number.Whole(InAll));
            if (!_isHere) caption += " " + GpuWords.CoresNotHere;
            if (_cores > MostCores || _multiprocessors > MostMultiprocessors) caption += " " + GpuWords.CoresLeftOut.With(Math.Min(_cores, MostCores), Math.Min(_multiprocessors, MostMultiprocessors));
            return caption;
        }
    }

    /// <inheritdoc/>
    public override string Alternative => GpuWords.CoresAlternative.With(_cores, _multiprocessors, Schedulers, _warp);

    private long InAll => (long)_multiprocessors * Schedulers * _warp;

    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-cores" role="img" aria-label="{Html.Text(Alternative)}">
        <div><b>{Html.Text(GpuWords.CoresProcessor.With(_cores))}</b>{Processor()}</div>
        <div><b>{Html.Text(_name)}</b>{Gpu()}</div>
        </div>
        <ul class="nc-legend"><li>{Swatch("nc-manage", dashed: false)}<span>{Html.Text(GpuWords.CoresManage)}</span></li><li>{Swatch("nc-compute", dashed: true)}<span>{Html.Text(GpuWords.CoresCompute)}</span></li></ul>
        """;

    private protected override string Appendix(string id) => $"""
        <div class="nc-scroll" tabindex="0">{Html.Table(
            [new(FiguresWords.Fact), new(GpuWords.CoresProcessorColumn, IsNumeric: true), new(_name, IsNumeric: true)],
            [
                [GpuWords.CoresControlRow, Number.Whole(_cores), Number.Whole((long)_multiprocessors * Schedulers)],
                [GpuWords.CoresTogetherRow, Number.Whole(1), Number.Whole(_warp)],
                [GpuWords.CoresInAllRow, Number.Whole(_cores), Number.Whole(InAll)],
            ])}</div>
        """;

    // Most of a large core looks ahead, guesses branches and keeps data near; a corner of it computes.
    private string Processor()
    {
        var drawn = Math.Min(_cores, MostCores);
        var across = (int)Math.Ceiling(Math.Sqrt(drawn));
        var cores = new StringBuilder();
        for (var core = 0; core < drawn; core++)
        {
            var (x, y) = (core % across * (Large + LargeGap), core / across * (Large + LargeGap));
            cores.Append(CultureInfo.InvariantCulture, $"<rect class=\"nc-edge\" x=\"{x + 1}\" y=\"{y + 1}\" width=\"{Large}\" height=\"{Large}\" rx=\"4\"/><path class=\"nc-manage\" d=\"M{x + 6} {y + 6}h{Large - 10}v{Large - 10}h-18v-18h-{Large - 28}z\"/><path class=\"nc-compute\" d=\"M{x + 10} {y + Large - 8}h24\"/>");
        }
        return Drawing(across * (Large + LargeGap), (drawn + across - 1) / across * (Large + LargeGap), cores.ToString());
    }

    // In each multiprocessor a bar for each scheduler, and under it the lanes of one warp. A line of dashes is a row of lanes: one path draws them all.
    private string Gpu()
    {
        var drawn = Math.Min(_multiprocessors, MostMultiprocessors);
        var rows = (_warp + LanesAcross - 1) / LanesAcross;
        var (warpWidth, warpHeight) = (LanesAcross * Lane + 2, rows * Lane + Bar + 2);
        var (width, height) = (SchedulersAcross * warpWidth + SmallGap, Schedulers / SchedulersAcross * warpHeight + SmallGap);
        var across = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(drawn * (double)height / width)));
        var (manage, lanes, edges) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var each = 0; each < drawn; each++)
        {
            var (left, top) = (each % across * width + 3, each / across * height + 3);
            edges.Append(CultureInfo.InvariantCulture, $"M{left - 2} {top - 2}h{width - SmallGap + 2}v{height - SmallGap + 2}h-{width - SmallGap + 2}z");
            for (var scheduler = 0; scheduler < Schedulers; scheduler++)
            {
                var (x, y) = (left + scheduler % SchedulersAcross * warpWidth, top + scheduler / SchedulersAcross * warpHeight);
                manage.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{warpWidth - 3}v{Bar - 2}h-{warpWidth - 3}z");
                for (var row = 0; row < rows; row++)
                    lanes.Append(CultureInfo.InvariantCulture, $"M{x} {y + Bar + 2 + row * Lane}h{Math.Min(LanesAcross, _warp - row * LanesAcross) * Lane - 1}");
            }
        }
        return Drawing(
            across * width, (drawn + across - 1) / across * height,
            $"<path class=\"nc-edge\" d=\"{edges}\"/><path class=\"nc-manage\" d=\"{manage}\"/><path class=\"nc-compute nc-small\" d=\"{lanes}\"/>");
    }

    private static string Drawing(int width, int height, string content) =>
        $"<svg viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\">{content}</svg>";

    private static string Swatch(string look, bool dashed) =>
        $"<svg class=\"nc-swatch nc-core-swatch\" viewBox=\"0 0 36 16\" aria-hidden=\"true\"><path class=\"{look}\" d=\"{(dashed ? "M2 8h32" : "M2 3h32v10h-32z")}\"/></svg>";
}
