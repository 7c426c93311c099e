namespace NotebookCourse;

// Threads: see Words.Phrases.cs.
internal static partial class Words
{
    public static string ThreadNumbered(int number) => Say(arguments: [number]);

    public static string FlowsLost(int ended, int started) => Say(arguments: [ended, started]);

    public static string NotToldHere => Say();

    public static string ProcessorsTitle => Say();

    public static string ProcessorsNotTold(string threads) => Say(arguments: [threads]);

    public static string ProcessorsFinding(string processes, int shown, string threads, string running, int processors) => Say(arguments: [processes, shown, threads, running, processors]);

    public static string ProcessorsLeftOut(int shown, int all) => Say(arguments: [shown, all]);

    public static string ProcessorAlternative(string processor, string processes) => Say(arguments: [processor, processes]);

    public static string ProcessOn(string process, int threads) => Say(arguments: [process, threads]);

    public static string ProcessorNumbered(int number) => Say(arguments: [number]);

    public static string ProcessorUnknown => Say();

    public static string ProcessCalled(string name, string id) => Say(arguments: [name, id]);

    public static string ThisProcess(string process) => Say(arguments: [process]);

    public static string WaveRuns => Say();

    public static string WaveWaits => Say();

    public static string ThreadsColumn => Say();

    public static string RunningColumn => Say();

    public static string ProcessorColumn => Say();

    public static string ProcessorsCounted(int processors) => Say(arguments: [processors]);

    public static string WhereToLook => Say();

    public static string PortraitTitle => Say();

    public static string PortraitFinding(string name, int managed, string kernel) => Say(arguments: [name, managed, kernel]);

    public static string PortraitWithoutKernel(string system) => Say(arguments: [system]);

    public static string FactName => Say();

    public static string SourceName => Say();

    public static string FactManagedId => Say();

    public static string SourceManagedId => Say();

    public static string FactKernelId => Say();

    public static string SourceKernelId => Say();

    public static string FactProcess => Say();

    public static string SourceProcess => Say();

    public static string FactPriority => Say();

    public static string SourcePriority => Say();

    public static string BothPriorities(string managed, int kernel) => Say(arguments: [managed, kernel]);

    public static string FactState => Say();

    public static string SourceState => Say();

    public static string StateRuns => Say();

    public static string StateSleeps => Say();

    public static string StateStopped => Say();

    public static string FactWaitsIn => Say();

    public static string SourceWaitsIn => Say();

    public static string SystemCallNumbered(int call) => Say(arguments: [call]);

    public static string WaitsForNothing => Say();

    public static string FactProgramCounter => Say();

    public static string FactStackPointer => Say();

    public static string SourceRegisters => Say();

    public static string FactStack => Say();

    public static string StackSizes(string reserved, string touched) => Say(arguments: [reserved, touched]);

    public static string SourceStack => Say();

    public static string FactProcessor => Say();

    public static string SourceProcessor => Say();

    public static string FactSwitches => Say();

    public static string SourceSwitches => Say();

    public static string Switches(string waits, string interruptions) => Say(arguments: [waits, interruptions]);

    public static string RollTitle => Say();

    public static string RollFinding(string threads, string asleep) => Say(arguments: [threads, asleep]);

    public static string RollWithoutKernel(string threads) => Say(arguments: [threads]);

    public static string CensusTitle => Say();

    public static string CensusFinding(int flows, int own, int others) => Say(arguments: [flows, own, others]);

    public static string CensusWithoutIds(int flows, int more) => Say(arguments: [flows, more]);

    public static string FlowColumn => Say();

    public static string FlowNumbered(string kind, int number) => Say(arguments: [kind, number]);

    public static string IsNewColumn => Say();

    public static string IsNewYes => Say();

    public static string IsNewNo => Say();

    public static string NoCensus => Say();

    public static string CensusesTitle => Say();

    public static string HowManyColumn => Say();

    public static string CarriersColumn => Say();

    public static string CensusesFinding(string kinds) => Say(arguments: [kinds]);

    public static string CarriedBy(string kind, int flows, int carriers) => Say(arguments: [kind, flows, carriers]);

    public static string KindThread => Say();

    public static string KindGreenThread => Say();

    public static string KindTask => Say();

    public static string KindPoolItem => Say();

    public static string PieceFinding(int pieces, string order) => Say(arguments: [pieces, order]);

    public static string OrdersTitle => Say();

    public static string OrderColumn => Say();

    public static string OrdersFinding(string runs, string distinct, string most) => Say(arguments: [runs, distinct, most]);

    public static string OrdersShown(int shown) => Say(arguments: [shown]);

    public static string OrdersOne => Say();

    public static string ListTitle => Say();

    public static string ListMade => Say();

    public static string ListCount => Say();

    public static string ListFailures => Say();

    public static string ListFailed(string threads, string exceptions) => Say(arguments: [threads, exceptions]);

    public static string ListLost(string lost) => Say(arguments: [lost]);

    public static string ListOneThread => Say();

    public static string ListUnharmed => Say();

    public static string NeighboursFinding(string kind, int before, int neighbours) => Say(arguments: [kind, before, neighbours]);

    public static string GreenYields => Say();

    public static string GreenComputes => Say();

    public static string GreenBlocks => Say();

    public static string KernelNobodyWaited => Say();

    public static string KernelSomebodyWaited => Say();

    public static string CostTitle => Say();

    public static string CostAxis => Say();

    public static string CostTimeAxis => Say();

    public static string CostFinding(string count, string time, string rivals) => Say(arguments: [count, time, rivals]);

    public static string TakesEach(string kind, string time) => Say(arguments: [kind, time]);

    public static string CostSamples(int least, int most) => Say(arguments: [least, most]);

    public static string CostRefused(string number, string wanted, string message) => Say(arguments: [number, wanted, message]);

    public static string CostDied(string most, string message) => Say(arguments: [most, message]);

    public static string CostCutShort(string most) => Say(arguments: [most]);

    public static string CostMemoryTitle => Say();

    public static string ReservedColumn => Say();

    public static string TouchedColumn => Say();

    public static string TouchedEachColumn => Say();

    public static string CostMemoryFinding(string threads, string reserved, string touched) => Say(arguments: [threads, reserved, touched]);

    public static string CostMemoryUnseen => Say();

    public static string GrowthTitle => Say();

    public static string GrowthAxis => Say();

    public static string GrowthThreads => Say();

    public static string GrowthTasks => Say();

    public static string GrowthPool => Say();

    public static string GrowthFinding(int items, int processors, int seconds, int began) => Say(arguments: [items, processors, seconds, began]);

    public static string GrowthPace(string pace) => Say(arguments: [pace]);

    public static string GrowthAll(string time) => Say(arguments: [time]);

    public static string GrowthStuck => Say();

    public static string GrowthRivals(string threads, string tasks) => Say(arguments: [threads, tasks]);

    public static string GrowthRivalsLate(int threads, int tasks) => Say(arguments: [threads, tasks]);

    public static string GrowthTooFew => Say();

    public static string HasThreads(string threads) => Say(arguments: [threads]);

    public static string KernelHasMore(string more) => Say(arguments: [more]);

    public static string OrdersCame(string orders) => Say(arguments: [orders]);

    public static string WereDoneBefore(int before, int neighbours) => Say(arguments: [before, neighbours]);

    public static string TookMemory(string threads, string memory) => Say(arguments: [threads, memory]);

    public static string ShareBegan(string percent, int seconds) => Say(arguments: [percent, seconds]);

    public static string NumberedTitle => Say();

    public static string NumberedHint1 => Say();

    public static string NumberedHint2 => Say();

    public static string NumberedHint3 => Say();

    public static string NumberedProved => Say();

    public static string NumberedInput(int threads, string beginning) => Say(arguments: [threads, beginning]);

    public static string BeginAtOnce => Say();

    public static string BeginAfterAll => Say();

    public static string BeginLastFirst => Say();

    public static string NumberedExpected => Say();

    public static string NumberedStarted(int started) => Say(arguments: [started]);

    public static string NumberedOutside(int number) => Say(arguments: [number]);

    public static string NumberedNever(int thread) => Say(arguments: [thread]);

    public static string NumberedFound(int thread, string numbers) => Say(arguments: [thread, numbers]);

    public static string StartsWithoutEnd(int started) => Say(arguments: [started]);

    public static string RoundRobinTitle => Say();

    public static string RoundRobinHint1 => Say();

    public static string RoundRobinHint2 => Say();

    public static string RoundRobinHint3 => Say();

    public static string RoundRobinProved(int cases) => Say(arguments: [cases]);

    public static string RoundRobinInput(string steps) => Say(arguments: [steps]);

    public static string RoundRobinExpected => Say();

    public static string RoundRobinUnfair(string story, string thread, int step, string behind, int taken) => Say(arguments: [story, thread, step, behind, taken]);

    public static string RoundRobinNotDone(string story, string thread, int taken, int steps) => Say(arguments: [story, thread, taken, steps]);

    public static string NeighbourTitle => Say();

    public static string NeighbourHint1 => Say();

    public static string NeighbourHint2 => Say();

    public static string NeighbourHint3 => Say();

    public static string NeighbourProved(int cases) => Say(arguments: [cases]);

    public static string NeighbourInput(int items, int most) => Say(arguments: [items, most]);

    public static string NeighbourExpected(int most, int turns) => Say(arguments: [most, turns]);

    public static string NeighbourEarly(int items) => Say(arguments: [items]);

    public static string NeighbourGreedy(string story, int items) => Say(arguments: [story, items]);

    public static string NeighbourSlept(string story) => Say(arguments: [story]);

    public static string NeighbourTurns(string story, int turns) => Say(arguments: [story, turns]);

    public static string NeighbourItems(string story) => Say(arguments: [story]);
}
