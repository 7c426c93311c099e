namespace NotebookCourse;

// The bugs: see Words.Phrases.cs.
internal static partial class Words
{
    public static string BugLostUpdate => Say();

    public static string BugCheckThenAct => Say();

    public static string BugDoubleChecked => Say();

    public static string BugLockOrder => Say();

    public static string BugPhilosophers(int seats) => Say(arguments: [seats]);

    public static string BugLostWakeUp => Say();

    public static string BugMissedSignal => Say();

    public static string BugAba => Say();

    public static string BugTwoWriters => Say();

    public static string BugStarvation => Say();

    public static string BugPeterson => Say();

    public static string BugBarrier => Say();

    public static string BugWrongWaiter => Say();
}
