using NotebookCourse.Experiments;

namespace NotebookCourse.Figures;

/// <summary>What a machine looks like.</summary>
public static class MachineFigures
{
    /// <summary>The machine card: all that bears on the times measured here.</summary>
    public static Table Card(this Machine machine)
    {
        var online = machine.Processor.Online;
        var processors = online is { } all && all != machine.Processors
            ? FiguresWords.ProcessorsOf.With(machine.Processors, all)
            : Number.Whole(machine.Processors);
        List<string[]> rows =
        [
            [FiguresWords.Processors, processors],
            [FiguresWords.Processor, machine.Processor.Name is { } name ? $"{name} ({machine.Architecture})" : machine.Architecture],
        ];
        if (machine.Processor.Megahertz is { } megahertz)
            rows.Add([FiguresWords.ProcessorClock, $"{Number.Digits(megahertz / 1000)}\u00a0GHz"]);
        if (machine.Capacity is { } capacity)
            rows.Add([FiguresWords.CapacityOf.With(capacity.Threads), FiguresWords.TimesOneThread.With(Number.Ratio(capacity.TimesOneThread.Median))]);
        rows.AddRange([
            [FiguresWords.Memory, $"{Number.Digits(machine.MemoryBytes / (double)(1 << 30))}\u00a0GiB"],
            [FiguresWords.OperatingSystem, machine.OperatingSystem],
            [FiguresWords.Runtime, machine.Runtime],
            [FiguresWords.Collector, machine.ServerCollector ? FiguresWords.CollectorServer : FiguresWords.CollectorWorkstation],
            [FiguresWords.ClockTick, Duration.Text(machine.ClockTickSeconds)],
            [FiguresWords.Debugger, machine.DebuggerAttached ? FiguresWords.DebuggerAttached : FiguresWords.DebuggerAbsent],
        ]);
        return new(FiguresWords.ThisMachine, [new(FiguresWords.Fact), new(FiguresWords.Here)], rows, Caption(machine));
    }

    private static string Caption(Machine machine) =>
        FiguresWords.ProcessorsMean.With(machine.Processors)
        + (machine.DebuggerAttached ? " " + FiguresWords.DebuggerSlows : "");
}
