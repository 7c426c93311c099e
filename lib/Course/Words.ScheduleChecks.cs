namespace NotebookCourse;

// Exercises that are checked in every schedule: see Words.Phrases.cs.
internal static partial class Words
{
    public static string RunEndsSo(string ending) => Say(arguments: [ending]);

    public static string SomebodyWaited => Say();

    public static string TooManySchedulesToCheck => Say();

    public static string ScheduleNotNamed => Say();

    public static string RecordTitle => Say();

    public static string RecordHint1 => Say();

    public static string RecordHint2 => Say();

    public static string RecordHint3 => Say();

    public static string RecordProved => Say();

    public static string RecordInput(string offers, string schedule) => Say(arguments: [offers, schedule]);

    public static string RecordExpected(int best) => Say(arguments: [best]);

    public static string RecordFound(string best) => Say(arguments: [best]);

    public static string ShelfTitle => Say();

    public static string ShelfHint1 => Say();

    public static string ShelfHint2 => Say();

    public static string ShelfHint3 => Say();

    public static string ShelfProved => Say();

    public static string ShelfInputAlone => Say();

    public static string ShelfExpectedOrder => Say();

    public static string ShelfInput(int room, int bakers, int customers, int each, string schedule) => Say(arguments: [room, bakers, customers, each, schedule]);

    public static string ShelfExpected => Say();

    public static string ShelfFound(string loaves) => Say(arguments: [loaves]);

    public static string CountingTitle => Say();

    public static string CountingHint1 => Say();

    public static string CountingHint2 => Say();

    public static string CountingHint3 => Say();

    public static string CountingProved => Say();

    public static string CountingInputInside(int permits, int threads, int rounds, string schedule) => Say(arguments: [permits, threads, rounds, schedule]);

    public static string CountingExpectedInside(int permits) => Say(arguments: [permits]);

    public static string CountingFoundInside => Say();

    public static string CountingInputSignals(int waiters, int signallers, int signals, string schedule) => Say(arguments: [waiters, signallers, signals, schedule]);

    public static string CountingExpectedSignals => Say();

    public static string DinnerTitle => Say();

    public static string DinnerHint1 => Say();

    public static string DinnerHint2 => Say();

    public static string DinnerHint3 => Say();

    public static string DinnerProved => Say();

    public static string DinnerInput(int seats, string schedule) => Say(arguments: [seats, schedule]);

    public static string DinnerExpected => Say();

    public static string DinnerNeighbours(string one, string other) => Say(arguments: [one, other]);

    public static string DinnerMeals(string actor, int meals) => Say(arguments: [actor, meals]);

    public static string DinnerExpectedTogether => Say();

    public static string DinnerFoundApart => Say();
}
