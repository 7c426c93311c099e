namespace NotebookCourse;

// Figures of schedules: see Words.Phrases.cs. Those for the scheduler's page are filled in by its script.
internal static partial class Words
{
    public static string TooManyForATree(int most) => Say(arguments: [most]);

    public static string YouAreTheScheduler => Say();

    public static string PlayKeys(string actors) => Say(arguments: [actors]);

    public static string PlayAlternative(string schedules) => Say(arguments: [schedules]);

    public static string PlayGoal(string ending) => Say(arguments: [ending]);

    public static string GoalEnding(string outcome) => Say(arguments: [outcome]);

    public static string GoalDeadlock => Say();

    public static string GoalError => Say();

    public static string GoalNoEnd => Say();

    public static string PlayFreely => Say();

    public static string WhoIsNext => Say();

    public static string Undo => Say();

    public static string StartAgain => Say();

    public static string NeedsScripts => Say();

    public static string PlayLeft(string schedules) => Say(arguments: [schedules]);

    public static string PlayLeftToGoal(string schedules, string good) => Say(arguments: [schedules, good]);

    public static string PlayLost => Say();

    public static string PlayEnded(string ending) => Say(arguments: [ending]);

    public static string PlayReached(string switches, string fewest) => Say(arguments: [switches, fewest]);

    public static string PlayMissed => Say();

    public static string PlaySwitches(string switches) => Say(arguments: [switches]);

    public static string PlaySoFar(string schedule) => Say(arguments: [schedule]);

    public static string TreeTitle => Say();

    public static string TreeTooLarge(int most, int found) => Say(arguments: [most, found]);

    public static string TreeFinding(string schedules, string endings) => Say(arguments: [schedules, endings]);

    public static string TreeEnding(string schedules, string ending) => Say(arguments: [schedules, ending]);

    public static string TreeBadEnd(int row) => Say(arguments: [row]);

    public static string ScheduleColumn => Say();

    public static string WaitGraphTitle => Say();

    public static string NobodyWaits => Say();

    public static string NoWaitCircle => Say();

    public static string WaitsForItself(string actor, string thing) => Say(arguments: [actor, thing]);

    public static string WaitCircleFound(string waits) => Say(arguments: [waits]);

    public static string WaitsForHeldBy(string actor, string thing, string holder) => Say(arguments: [actor, thing, holder]);

    public static string WhoWaits => Say();

    public static string WaitsForWhat => Say();

    public static string HeldBy => Say();

    public static string NobodyHolds => Say();
}
