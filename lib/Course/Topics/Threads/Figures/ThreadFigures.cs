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
    public static ProcessorsFigure Chart(this ThreadSnapshot sight) => new(sight);

    /// <summary>All that a thread is, beside where to look it up.</summary>
    public static Table Chart(this ThreadPortrait thread)
    {
        var kernel = thread.Kernel;
        List<string[]> rows =
        [
            [Words.FactName, thread.Name, Words.SourceName],
            [Words.FactManagedId, Whole(thread.ManagedId), Words.SourceManagedId],
            [Words.FactKernelId, Plain(kernel?.Id), Words.SourceKernelId],
            [Words.FactProcess, Plain(thread.ProcessId), Words.SourceProcess],
            [Words.FactState, kernel is null ? Words.NotToldHere : StateOf(kernel.State), Words.SourceState],
            [Words.FactWaitsIn, WaitsIn(kernel), Words.SourceWaitsIn],
            [Words.FactProgramCounter, Address(kernel?.ProgramCounter), Words.SourceRegisters],
            [Words.FactStackPointer, Address(kernel?.StackPointer), Words.SourceRegisters],
            [Words.FactStack, thread.Stack is { } stack ? Words.StackSizes(ByteSize.Text(stack.Reserved), ByteSize.Text(stack.Touched)) : Words.NotToldHere, Words.SourceStack],
            [Words.FactProcessor, Plain(kernel?.Processor), Words.SourceProcessor],
            [Words.FactPriority, kernel is null ? $"{thread.Priority}" : Words.BothPriorities($"{thread.Priority}", kernel.Priority), Words.SourcePriority],
            [Words.FactSwitches, kernel is { Waits: { } waits, Interruptions: { } interruptions } ? Words.Switches(Number.Whole(waits), Number.Whole(interruptions)) : Words.NotToldHere, Words.SourceSwitches],
        ];
        return new(
            Words.PortraitTitle,
            [new(Words.Fact), new(Words.Here), new(Words.WhereToLook)],
            rows,
            kernel is null ? Words.PortraitWithoutKernel(RuntimeInformation.OSDescription) : Words.PortraitFinding(thread.Name, thread.ManagedId, Plain(kernel.Id)));
    }

    /// <summary>The threads of this process, each with what it waits for.</summary>
    public static Table Chart(this ProcessThreads threads) => threads.All.Count == 0
        ? new(Words.RollTitle, [new(Words.Fact), new(Words.Here, IsNumeric: true)], [[Words.ThreadsColumn, Whole(threads.Count)]], Words.RollWithoutKernel(Whole(threads.Count)))
        : new(
            Words.RollTitle,
            [new(Words.FactName), new(Words.FactKernelId, IsNumeric: true), new(Words.FactState), new(Words.FactProcessor, IsNumeric: true), new(Words.FactWaitsIn)],
            [.. threads.All.Select(thread => (string[])[thread.Name, Plain(thread.Id), StateOf(thread.State), Plain(thread.Processor), WaitsIn(thread)])],
            Words.RollFinding(Whole(threads.Count), Whole(threads.All.Count(thread => thread.State != 'R'))));

    /// <summary>Which threads of the system carried some flows of instructions.</summary>
    public static Table Chart(this ThreadCount census)
    {
        var own = census.Flows.Count(flow => flow.KernelId is { } id && census.New.Contains(id));
        return new(
            Words.CensusTitle,
            [new(Words.FlowColumn), new(Words.FactManagedId, IsNumeric: true), new(Words.FactKernelId, IsNumeric: true), new(Words.IsNewColumn)],
            [.. census.Flows.Select((flow, number) => (string[])
                [Words.FlowNumbered(NameOf(census.Kind), number + 1), Whole(flow.ManagedId), Plain(flow.KernelId), IsNew(census, flow)])],
            census.Flows.All(flow => flow.KernelId is null)
                ? Words.CensusWithoutIds(census.Flows.Count, census.New.Count)
                : Words.CensusFinding(census.Flows.Count, own, census.New.Count - census.Flows.Select(flow => flow.KernelId).Distinct().Count(id => id is { } mine && census.New.Contains(mine))));
    }

    /// <summary>How many threads of the system each kind of flow needed.</summary>
    /// <exception cref="ArgumentException">There is no census.</exception>
    public static Table Chart(this IReadOnlyList<ThreadCount> censuses)
    {
        if (censuses.Count == 0) throw new ArgumentException(Words.NoCensus, nameof(censuses));
        return new(
            Words.CensusesTitle,
            [new(Words.FlowColumn), new(Words.HowManyColumn, IsNumeric: true), new(Words.CarriersColumn, IsNumeric: true)],
            [.. censuses.Select(census => (string[])[NameOf(census.Kind), Whole(census.Flows.Count), Whole(census.Carriers)])],
            Words.CensusesFinding(string.Join(", ", censuses.Select(census => Words.CarriedBy(NameOf(census.Kind), census.Flows.Count, census.Carriers)))));
    }

    /// <summary>Who did a piece when, and in which order the pieces were done.</summary>
    public static GanttChart Chart(this PieceRun run) => run.Timeline.Chart(Words.PieceFinding(run.Order.Count, run.OrderInWords));

    /// <summary>The orders that came most often.</summary>
    public static Table Chart(this OrderCount orders)
    {
        var most = orders.Counts.OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal).Take(MostOrders).ToList();
        return new(
            Words.OrdersTitle,
            [new(Words.OrderColumn), new(Words.TimesColumn, IsNumeric: true)],
            [.. most.Select(each => (string[])[each.Key, Whole(each.Value)])],
            $"{Words.OrdersFinding(Whole(orders.Runs), Whole(orders.Distinct), Whole(most[0].Value))}"
                + (orders.Distinct > MostOrders ? $" {Words.OrdersShown(MostOrders)}" : "")
                + (orders.Distinct == 1 ? $" {Words.OrdersOne}" : ""));
    }

    /// <summary>What became of the list.</summary>
    public static Table Chart(this SharedListRun run) => new(
        Words.ListTitle,
        [new(Words.What), new(Words.RaceNumber, IsNumeric: true)],
        [
            [Words.ListMade, Whole(run.Expected)],
            [Words.ListCount, Whole(run.Count)],
            [Words.ListFailures, Whole(run.Failures.Count)],
        ],
        run.Failures.Count > 0 ? Words.ListFailed(Words.Threads(run.Failures.Count), string.Join(", ", run.Failures.Distinct()))
        : run.Threads == 1 ? Words.ListOneThread
        : run.Count == run.Expected ? Words.ListUnharmed
        : Words.ListLost(Whole(run.Expected - run.Count)));

    /// <summary>Who had to wait for the one with something long to do.</summary>
    public static GanttChart Chart(this NeighbourRun run) => run.Timeline.Chart(
        $"{Words.NeighboursFinding(NameOf(run.Kind), run.DoneBefore, run.Neighbours)} {Consequence(run)}");

    /// <summary>What a kind of flow is called.</summary>
    internal static string NameOf(FlowKind kind) => kind switch
    {
        FlowKind.Thread => Words.KindThread,
        FlowKind.GreenThread => Words.KindGreenThread,
        FlowKind.AwaitingTask => Words.KindTask,
        _ => Words.KindPoolItem,
    };

    private static string Consequence(NeighbourRun run) => (run.Kind, run.Manners) switch
    {
        (FlowKind.GreenThread, BlockingBehaviour.Yields) => Words.GreenYields,
        (FlowKind.GreenThread, BlockingBehaviour.Computes) => Words.GreenComputes,
        (FlowKind.GreenThread, _) => Words.GreenBlocks,
        _ when run.DoneBefore == run.Neighbours => Words.KernelNobodyWaited,
        _ => Words.KernelSomebodyWaited,
    };

    private static string IsNew(ThreadCount census, CarriedFlow flow) => flow.KernelId is not { } id ? Words.NotToldHere
        : census.New.Contains(id) ? Words.IsNewYes : Words.IsNewNo;

    private static string StateOf(char state) => state switch
    {
        'R' => Words.StateRuns,
        'S' or 'D' or 'I' => Words.StateSleeps,
        'T' or 't' => Words.StateStopped,
        _ => $"{state}",
    };

    private static string WaitsIn(ThreadLines? kernel) => kernel switch
    {
        null => Words.NotToldHere,
        { WaitsIn: { } place } => place,
        { SystemCall: { } call } => Words.SystemCallNumbered(call),
        { State: 'R' } => Words.WaitsForNothing,
        _ => Words.NotToldHere,
    };

    private static string Address(ulong? address) => address is { } value ? $"0x{value.ToString("x", CultureInfo.InvariantCulture)}" : Words.NotToldHere;

    // Numbers that name something are written as the system writes them.
    private static string Plain(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? Words.NotToldHere;

    private static string Whole(long number) => Number.Whole(number);
}
