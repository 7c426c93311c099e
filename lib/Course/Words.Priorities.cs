namespace NotebookCourse;

// Priorities: see Words.Phrases.cs.
internal static partial class Words
{
    public static string ImportantTask => Say();

    public static string MiddleTask => Say();

    public static string HumbleTask => Say();

    public static string PrioritiesLent => Say();

    public static string PrioritiesKept => Say();

    public static string PriorityFinding(int took, int waited) => Say(arguments: [took, waited]);

    public static string WatchdogBites(int patience) => Say(arguments: [patience]);

    public static string WatchdogSleeps(int patience) => Say(arguments: [patience]);

    public static string TaskRuns => Say();

    public static string TaskRunsInside => Say();

    public static string TaskWaitsForLock => Say();

    public static string TaskWaitsForProcessor => Say();
}
