namespace NotebookCourse;

// Races: see Words.Phrases.cs.
internal static partial class Words
{
    public static string CountWithLock => Say();

    public static string CountWithInterlocked => Say();

    public static string CountPerThread => Say();

    public static string CountedWrongly(int counted, int expected) => Say(arguments: [counted, expected]);

    public static string GuessWithoutOutcome => Say();

    public static string SaidOutcomes(string values) => Say(arguments: [values]);

    public static string OutcomesAre(string values) => Say(arguments: [values]);

    public static string OutcomesAllRight => Say();

    public static string OutcomesMissed(string values) => Say(arguments: [values]);

    public static string OutcomesTooMany(string values) => Say(arguments: [values]);

    public static string OutcomesNotNumbers(string values) => Say(arguments: [values]);

    public static string LostShare(string percent) => Say(arguments: [percent]);

    public static string RaceTitle => Say();

    public static string RaceColumn => Say();

    public static string RaceNumber => Say();

    public static string RaceMade => Say();

    public static string RaceArrived => Say();

    public static string RaceLost => Say();

    public static string RaceFinding(string threads, string percent) => Say(arguments: [threads, percent]);

    public static string RaceOneThread => Say();

    public static string RaceOneProcessor => Say();

    public static string RaceNoneLost => Say();

    public static string RaceVaries => Say();

    public static string StressTitle => Say();

    public static string TimesColumn => Say();

    public static string NotSeen => Say();

    public static string StressFinding(string runs, string seen, string all) => Say(arguments: [runs, seen, all]);

    public static string StressOutOfTime(string asked) => Say(arguments: [asked]);

    public static string StressOneProcessor => Say();

    public static string StressUnknown => Say();

    public static string SeatTitle => Say();

    public static string SeatHint1 => Say();

    public static string SeatHint2 => Say();

    public static string SeatHint3 => Say();

    public static string SeatProved => Say();

    public static string SeatInputSame(int buyers, int seat, string schedule) => Say(arguments: [buyers, seat, schedule]);

    public static string SeatInputDifferent => Say();

    public static string SeatInputAlone(int seat, int seats) => Say(arguments: [seat, seats]);

    public static string SeatExpectedOnce => Say();

    public static string SeatFoundSold(string buyers) => Say(arguments: [buyers]);

    public static string SeatExpectedNoWait => Say();

    public static string SeatExpectedFirst => Say();

    public static string SeatFoundPair(bool first, bool second) => Say(arguments: [first, second]);

}
