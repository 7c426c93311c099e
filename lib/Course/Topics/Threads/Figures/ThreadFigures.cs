using System.Globalization;
using System.Runtime.InteropServices;
using NotebookCourse.Figures;
using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Threads.Figures;

/// <summary>What threads look like.</summary>
public static class ThreadFigures
{
    private const int MostOrders = 10;

    /// <summary>Which threads run on which processors.</summary>
    public static ProcessorsFigure Chart(this ThreadSnapshot snapshot) => new(snapshot);

    /// <summary>All that a thread is, beside where to look it up.</summary>
    public static Table Chart(this ThreadPortrait thread)
    {
        var kernel = thread.Kernel;
        List<string[]> rows =
        [
            [ThreadsWords.FactName, thread.Name, ThreadsWords.SourceName],
            [ThreadsWords.FactManagedId, Whole(thread.ManagedId), ThreadsWords.SourceManagedId],
            [ThreadsWords.FactKernelId, Plain(kernel?.Id), ThreadsWords.SourceKernelId],
            [ThreadsWords.FactProcess, Plain(thread.ProcessId), ThreadsWords.SourceProcess],
            [ThreadsWords.FactState, kernel is null ? FiguresWords.NotToldHere : StateOf(kernel.State), ThreadsWords.SourceState],
            [ThreadsWords.FactWaitsIn, WaitsIn(kernel), ThreadsWords.SourceWaitsIn],
            [ThreadsWords.FactProgramCounter, Address(kernel?.ProgramCounter), ThreadsWords.SourceRegisters],
            [ThreadsWords.FactStackPointer, Address(kernel?.StackPointer), ThreadsWords.SourceRegisters],
            [ThreadsWords.FactStack, thread.Stack is { } stack ? ThreadsWords.StackSizes.With(ByteSize.Text(stack.Reserved), ByteSize.Text(stack.Touched)) : FiguresWords.NotToldHere, ThreadsWords.SourceStack],
            [ThreadsWords.FactProcessor, Plain(kernel?.Processor), ThreadsWords.SourceProcessor],
            [ThreadsWords.FactPriority, kernel is null ? $"{thread.Priority}" : ThreadsWords.BothPriorities.With($"{thread.Priority}", kernel.Priority), ThreadsWords.SourcePriority],
            [ThreadsWords.FactSwitches, kernel is { Waits: { } waits, Interruptions: { } interruptions } ? ThreadsWords.Switches.With(Number.Whole(waits), Number.Whole(interruptions)) : FiguresWords.NotToldHere, ThreadsWords.SourceSwitches],
        ];
        return new(
            ThreadsWords.PortraitTitle,
            [new(FiguresWords.Fact), new(FiguresWords.Here), new(ThreadsWords.WhereToLook)],
            rows,
            kernel is null ? ThreadsWords.PortraitWithoutKernel.With(RuntimeInformation.OSDescription) : ThreadsWords.PortraitFinding.With(thread.Name, thread.ManagedId, Plain(kernel.Id)));
    }

    /// <summary>The threads of this process, each with what it waits for.</summary>
    public static Table Chart(this ProcessThreads threads) => threads.All.Count == 0
        ? new(ThreadsWords.RollTitle, [new(FiguresWords.Fact), new(FiguresWords.Here, IsNumeric: true)], [[ThreadsWords.ThreadsColumn, Whole(threads.Count)]], ThreadsWords.RollWithoutKernel.With(Whole(threads.Count)))
        : new(
            ThreadsWords.RollTitle,
            [new(ThreadsWords.FactName), new(ThreadsWords.FactKernelId, IsNumeric: true), new(ThreadsWords.FactState), new(ThreadsWords.FactProcessor, IsNumeric: true), new(ThreadsWords.FactWaitsIn)],
            [.. threads.All.Select(thread => (string[])[thread.Name, Plain(thread.Id), StateOf(thread.State), Plain(thread.Processor), WaitsIn(thread)])],
            ThreadsWords.RollFinding.With(Whole(threads.Count), Whole(threads.All.Count(thread => thread.State != 'R'))));

    /// <summary>Which threads of the system carried some flows of instructions.</summary>
    public static Table Chart(this ThreadCount count)
    {
        var own = count.Flows.Count(flow => flow.KernelId is { } id && count.New.Contains(id));
        return new(
            ThreadsWords.ThreadCountTitle,
            [new(ThreadsWords.FlowColumn), new(ThreadsWords.FactManagedId, IsNumeric: true), new(ThreadsWords.FactKernelId, IsNumeric: true), new(ThreadsWords.IsNewColumn)],
            [.. count.Flows.Select((flow, number) => (string[])
                [ThreadsWords.FlowNumbered.With(NameOf(count.Kind), number + 1), Whole(flow.ManagedId), Plain(flow.KernelId), IsNew(count, flow)])],
            count.Flows.All(flow => flow.KernelId is null)
                ? ThreadsWords.ThreadCountWithoutIds.With(count.Flows.Count, count.New.Count)
                : ThreadsWords.ThreadCountFinding.With(count.Flows.Count, own, count.New.Count - count.Flows.Select(flow => flow.KernelId).Distinct().Count(id => id is { } mine && count.New.Contains(mine))));
    }

    /// <summary>How many threads of the system each kind of flow needed.</summary>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public static Table Chart(this IReadOnlyList<ThreadCount> counts)
    {
        if (counts.Count == 0) throw new ArgumentException(ThreadsWords.NoThreadCount, nameof(counts));
        return new(
            ThreadsWords.CarriersTitle,
            [new(ThreadsWords.FlowColumn), new(ThreadsWords.HowManyColumn, IsNumeric: true), new(ThreadsWords.CarriersColumn, IsNumeric: true)],
            [.. counts.Select(count => (string[])[NameOf(count.Kind), Whole(count.Flows.Count), Whole(count.Carriers)])],
            ThreadsWords.CarriersFinding.With(string.Join(", ", counts.Select(count => ThreadsWords.CarriedBy.With(NameOf(count.Kind), count.Flows.Count, count.Carriers)))));
    }

    /// <summary>Who did a piece when, and in which order the pieces were done.</summary>
    public static GanttChart Chart(this PieceRun run) => run.Timeline.Chart(ThreadsWords.PieceFinding.With(run.Order.Count, run.OrderInWords));

    /// <summary>The orders that came most often.</summary>
    public static Table Chart(this OrderCount orders)
    {
        var most = orders.Counts.OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal).Take(MostOrders).ToList();
        return new(
            ThreadsWords.OrdersTitle,
            [new(ThreadsWords.OrderColumn), new(FiguresWords.TimesColumn, IsNumeric: true)],
            [.. most.Select(each => (string[])[each.Key, Whole(each.Value)])],
            $"{ThreadsWords.OrdersFinding.With(Whole(orders.Runs), Whole(orders.Distinct), Whole(most[0].Value))}"
                + (EachSet(orders) is { } sets ? $" {sets} {ThreadsWords.OrdersMiddleSet}" : "")
                + (orders.Distinct > MostOrders ? $" {ThreadsWords.OrdersShown.With(MostOrders)}" : "")
                + (orders.Distinct == 1 ? $" {ThreadsWords.OrdersOne}" : ""));
    }

    /// <summary>How many orders each set of runs gave; null where all gave the same.</summary>
    internal static string? EachSet(OrderCount orders) => orders.EachSet.Distinct().Count() == 1 ? null
        : ThreadsWords.OrdersEachSet.With(orders.EachSet.Count, Whole(orders.Runs), string.Join(", ", orders.EachSet.Select(distinct => Whole(distinct))));

    /// <summary>What became of the list.</summary>
    public static Table Chart(this SharedListRun run) => new(
        ThreadsWords.ListTitle,
        [new(FiguresWords.What), new(FiguresWords.NumberColumn, IsNumeric: true)],
        [
            [ThreadsWords.ListRounds, Whole(run.Rounds)],
            [ThreadsWords.ListMade, Whole(run.Expected)],
            [ThreadsWords.ListCount, Whole(run.Count)],
            [ThreadsWords.ListFailures, Whole(run.Failures.Count)],
        ],
        run.Failures.Count > 0 ? ThreadsWords.ListFailed.With(FiguresWords.Threads.With(run.Failures.Count), string.Join(", ", run.Failures.Distinct()))
        : run.Threads == 1 ? ThreadsWords.ListOneThread
        : run.Count == run.Expected ? ThreadsWords.ListUnharmed.With(run.Rounds)
        : ThreadsWords.ListLost.With(Whole(run.Expected - run.Count)));

    /// <summary>Who had to wait for the one with something long to do.</summary>
    public static GanttChart Chart(this NeighbourRun run) => run.Timeline.Chart(
        $"{ThreadsWords.NeighboursFinding.With(NameOf(run.Kind), run.DoneBefore, run.Neighbours)} {Consequence(run)}");

    /// <summary>What a kind of flow is called.</summary>
    internal static string NameOf(FlowKind kind) => kind switch
    {
        FlowKind.Thread => ThreadsWords.KindThread,
        FlowKind.GreenThread => ThreadsWords.KindGreenThread,
        FlowKind.AwaitingTask => ThreadsWords.KindTask,
        _ => ThreadsWords.KindPoolItem,
    };

    private static string Consequence(NeighbourRun run) => (run.Kind, run.Behaviour) switch
    {
        (FlowKind.GreenThread, BlockingBehaviour.Yields) => ThreadsWords.GreenYields,
        (FlowKind.GreenThread, BlockingBehaviour.Computes) => ThreadsWords.GreenComputes,
        (FlowKind.GreenThread, _) => ThreadsWords.GreenBlocks,
        _ when run.DoneBefore == run.Neighbours => ThreadsWords.KernelNobodyWaited,
        _ => ThreadsWords.KernelSomebodyWaited,
    };

    private static string IsNew(ThreadCount count, CarriedFlow flow) => flow.KernelId is not { } id ? FiguresWords.NotToldHere
        : count.New.Contains(id) ? ThreadsWords.IsNewYes : ThreadsWords.IsNewNo;

    private static string StateOf(char state) => state switch
    {
        'R' => ThreadsWords.StateRuns,
        'S' or 'D' or 'I' => ThreadsWords.StateSleeps,
        'T' or 't' => ThreadsWords.StateStopped,
        _ => $"{state}",
    };

    private static string WaitsIn(ThreadLines? kernel) => kernel switch
    {
        null => FiguresWords.NotToldHere,
        { WaitsIn: { } place } => place,
        { SystemCall: { } call } => ThreadsWords.SystemCallNumbered.With(call),
        { State: 'R' } => ThreadsWords.WaitsForNothing,
        _ => FiguresWords.NotToldHere,
    };

    private static string Address(ulong? address) => address is { } value ? $"0x{value.ToString("x", CultureInfo.InvariantCulture)}" : FiguresWords.NotToldHere;

    // Numbers that name something are written as the system writes them.
    private static string Plain(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? FiguresWords.NotToldHere;

    private static string Whole(long number) => Number.Whole(number);
}
