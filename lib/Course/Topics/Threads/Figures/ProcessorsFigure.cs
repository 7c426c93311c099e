using System.Globalization;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Threads.Figures;

/// <summary>Threads of several processes on several processors: a box for each processor, a wave for each thread that ran there last.</summary>
public sealed class ProcessorsFigure : Figure
{
    // More boxes are a wall, and more waves than this are counted and not drawn.
    private const int MostProcessors = 16, MostWaves = 8, MostListed = 8;

    private static readonly string Style = Asset.Lines("processors.css");

    private readonly ThreadSnapshot _snapshot;
    private readonly IReadOnlyList<int?> _processors;

    internal ProcessorsFigure(ThreadSnapshot snapshot)
    {
        _snapshot = snapshot;
        _processors = [.. Threads.Select(each => each.Thread.Processor).Distinct().OrderBy(processor => processor ?? int.MaxValue)];
    }

    /// <inheritdoc/>
    public override string Title => ThreadsWords.ProcessorsTitle;

    /// <inheritdoc/>
    public override string Caption
    {
        get
        {
            if (Threads.All(each => each.Thread.Processor is null))
                return ThreadsWords.ProcessorsNotTold.With(Number.Whole(Threads.Count()));
            var finding = ThreadsWords.ProcessorsFinding.With(
                Number.Whole(_snapshot.ProcessCount), _snapshot.Processes.Count, Number.Whole(Threads.Count()),
                Number.Whole(Threads.Count(each => each.Thread.Runs == true)), _snapshot.Processors);
            return _processors.Count > MostProcessors ? $"{finding} {ThreadsWords.ProcessorsLeftOut.With(MostProcessors, _processors.Count)}" : finding;
        }
    }

    /// <inheritdoc/>
    public override string Alternative => string.Join('\n', _processors.Take(MostProcessors).Select(processor =>
        ThreadsWords.ProcessorAlternative.With(NameOf(processor), string.Join(", ", On(processor).Select(group => ThreadsWords.ProcessOn.With(Called(group.Key), group.Count()))))));

    private IEnumerable<(SeenProcess Process, PlacedThread Thread)> Threads =>
        _snapshot.Processes.SelectMany(process => process.Threads, (process, thread) => (process, thread));

    private protected override string Body() => $"""
        <style>{Style}</style>
        <ul class="nc-processors" role="img" aria-label="{Html.Text(Alternative)}">{string.Concat(_processors.Take(MostProcessors).Select(Box))}</ul>
        <ul class="nc-legend"><li>{Waves(1, "nc-runs")}<span>{Html.Text(ThreadsWords.WaveRuns)}</span></li><li>{Waves(1, "")}<span>{Html.Text(ThreadsWords.WaveWaits)}</span></li></ul>
        """;

    private protected override string Appendix(string id) => $"""
        <div class="nc-scroll" tabindex="0">{Html.Table(
            [new(ThreadsWords.ProcessColumn), new(ThreadsWords.ThreadsColumn, IsNumeric: true), new(ThreadsWords.RunningColumn, IsNumeric: true), new(ThreadsWords.ProcessorColumn)],
            [.. _snapshot.Processes.Select(Row)])}</div>
        """;

    private string[] Row(SeenProcess process) =>
    [
        Called(process), Number.Whole(process.Threads.Count),
        process.Threads.Any(thread => thread.Runs is not null) ? Number.Whole(process.Threads.Count(thread => thread.Runs == true)) : FiguresWords.NotToldHere,
        Listed([.. process.Threads.Select(thread => thread.Processor).Distinct().Order()]),
    ];

    private static string Listed(IReadOnlyList<int?> processors) => processors.Count <= MostListed
        ? string.Join(", ", processors.Select(ShortNameOf))
        : ThreadsWords.ProcessorsCounted.With(processors.Count);

    private string Box(int? processor) => $"""
        <li><b>{Html.Text(NameOf(processor))}</b>{string.Concat(On(processor).Select(Lane))}</li>
        """;

    private string Lane(IGrouping<SeenProcess, PlacedThread> group)
    {
        var (running, others) = (group.Count(thread => thread.Runs == true), group.Count(thread => thread.Runs != true));
        var (bold, thin) = (Math.Min(running, MostWaves), Math.Min(others, MostWaves - Math.Min(running, MostWaves)));
        var rest = running + others - bold - thin;
        return $"<p><span>{Html.Text(Called(group.Key))}</span><span>{Waves(bold, "nc-runs")}{Waves(thin, "")}{(rest > 0 ? $" +{rest}" : "")}</span></p>";
    }

    private IEnumerable<IGrouping<SeenProcess, PlacedThread>> On(int? processor) =>
        Threads.Where(each => each.Thread.Processor == processor).GroupBy(each => each.Process, each => each.Thread);

    private static string Waves(int count, string look) => string.Concat(Enumerable.Repeat(
        $"<svg class=\"nc-wave {look}\" viewBox=\"0 0 10 24\" width=\"10\" height=\"24\" aria-hidden=\"true\"><path d=\"M5 1q4 3.5 0 7t0 7t0 7\"/></svg>", count));

    // Many processes run the same program, and only their numbers tell them apart.
    private static string Called(SeenProcess process)
    {
        var name = ThreadsWords.ProcessCalled.With(process.Name, process.Id.ToString(CultureInfo.InvariantCulture));
        return process.IsThis ? ThreadsWords.ThisProcess.With(name) : name;
    }

    private static string NameOf(int? processor) => processor is { } number ? ThreadsWords.ProcessorNumbered.With(number) : ThreadsWords.ProcessorUnknown;

    private static string ShortNameOf(int? processor) => processor is { } number ? Number.Whole(number) : FiguresWords.NotToldHere;
}
