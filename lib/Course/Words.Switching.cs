namespace NotebookCourse;

// Switching between threads, and too many of them: see Words.Phrases.cs.
internal static partial class Words
{
    public static string BallLost(int trip) => Say(arguments: [trip]);

    public static string TurnsOnOneProcessor => Say();

    public static string TurnsAnywhere => Say();

    public static string TurnsThread(int number) => Say(arguments: [number]);

    public static string TurnsOnProcessor(int processor) => Say(arguments: [processor]);

    public static string TurnsFinding(int threads, string alone, string first, string last) => Say(arguments: [threads, alone, first, last]);

    public static string TurnsLength(string turns, string median) => Say(arguments: [turns, median]);

    public static string TurnsNeverTogether => Say();

    public static string TurnsTogether(string share) => Say(arguments: [share]);

    public static string TurnsNoneToSpare => Say();

    public static string TurnsVisited(string threads) => Say(arguments: [threads]);

    public static string TurnsThreadVisited(string thread, string processors) => Say(arguments: [thread, processors]);

    public static string TurnsForced(string times) => Say(arguments: [times]);

    public static string TurnsCouldNotPin => Say();

    public static string TurnsOnlyOneProcessor => Say();

    public static string TurnsFirstDone(string times) => Say(arguments: [times]);

    public static string SwitchCostTitle => Say();

    public static string SwitchCostCall => Say();

    public static string SwitchCostLock => Say();

    public static string HandoverOneProcessor => Say();

    public static string HandoverTwoProcessors => Say();

    public static string HandoverFree => Say();

    public static string SwitchCostFinding(string way, string time, string calls, string locks) => Say(arguments: [way, time, calls, locks]);

    public static string SwitchCostAlike => Say();

    public static string SwitchCostDearerOnTwo(string times) => Say(arguments: [times]);

    public static string SwitchCostCheaperOnTwo(string times) => Say(arguments: [times]);

    public static string SwitchCostPinned => Say();

    public static string SwitchCostOneProcessor => Say();

    public static string SwitchCostNotPinned => Say();

    public static string SwitchCostCounted(string switches) => Say(arguments: [switches]);

    public static string SwitchCostNotCounted => Say();

    public static string SwitchCostHowToRead(int rounds) => Say(arguments: [rounds]);

    public static string LostTitle => Say();

    public static string SwitchesASecond => Say();

    public static string LostAxis => Say();

    public static string LostLaw => Say();

    public static string LostHere => Say();

    public static string LostFinding(string cost, string rate, string share, string half) => Say(arguments: [cost, rate, share, half]);

    public static string ThroughputTitle => Say();

    public static string ThroughputThreads => Say();

    public static string ThroughputJobs => Say();

    public static string ThroughputMeasured => Say();

    public static string ThroughputBest(int threads) => Say(arguments: [threads]);

    public static string ThroughputBound => Say();

    public static string ThroughputFinding(string machine, int threads, string jobs, string times) => Say(arguments: [machine, threads, jobs, times]);

    public static string ThroughputBelowBound(string share) => Say(arguments: [share]);

    public static string ThroughputRule(string compute, string wait, string rule) => Say(arguments: [compute, wait, rule]);

    public static string ThroughputSlowsDown(int threads, string share) => Say(arguments: [threads, share]);

    public static string ThroughputStaysFlat(int threads) => Say(arguments: [threads]);

    public static string ThroughputStillGrows(int threads) => Say(arguments: [threads]);

    public static string ThroughputHowToRead(int rounds) => Say(arguments: [rounds]);

    public static string ThroughputBestWas(int threads) => Say(arguments: [threads]);

    public static string HandoverTimesAsFast(string other, string times, string one) => Say(arguments: [other, times, one]);

    public static string HandoverNotCompared => Say();
}
