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
            ? Words.ProcessorsOf(machine.Processors, all)
            : Number.Whole(machine.Processors);
        List<string[]> rows =
        [
            [Words.Processors, processors],
            [Words.Processor, machine.Processor.Name is { } name ? $"{name} ({machine.Architecture})" : machine.Architecture],
        ];
        if (machine.Processor.Megahertz is { } megahertz)
            rows.Add([Words.ProcessorClock, $"{Number.Digits(megahertz / 1000)} GHz"]);
        if (machine.Capacity is { } capacity)
            rows.Add([Words.CapacityOf(capacity.Threads), Words.TimesOneThread(Number.Ratio(capacity.TimesOneThread.Median))]);
        rows.AddRange([
            [Words.Memory, $"{Number.Digits(machine.MemoryBytes / (double)(1 << 30))} GiB"],
            [Words.OperatingSystem, machine.OperatingSystem],
            [Words.Runtime, machine.Runtime],
            [Words.Collector, machine.ServerCollector ? Words.CollectorServer : Words.CollectorWorkstation],
            [Words.ClockTick, Duration.Text(machine.ClockTickSeconds)],
            [Words.Debugger, machine.DebuggerAttached ? Words.DebuggerAttached : Words.DebuggerAbsent],
        ]);
        return new(Words.ThisMachine, [new(Words.Fact), new(Words.Here)], rows, Caption(machine));
    }

    private static string Caption(Machine machine) =>
        (machine.Processors == 1 ? Words.OneProcessor : Words.SeveralProcessors(machine.Processors))
        + (machine.DebuggerAttached ? " " + Words.DebuggerSlows : "");
}
