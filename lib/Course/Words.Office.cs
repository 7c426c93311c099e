namespace NotebookCourse;

// The office, and the exercises of chapter 3: see Words.Phrases.cs.
internal static partial class Words
{
    public static string PhotocopierName => Say();

    public static string ClerkNumbered(int number) => Say(arguments: [number]);

    public static string FormNumbered(int number) => Say(arguments: [number]);

    public static string OfficeTitle(int minutes) => Say(arguments: [minutes]);

    public static string ClerkWorks => Say();

    public static string ClerkAwaitsAnswer => Say();

    public static string ClerkCopies => Say();

    public static string ClerkStandsInLine => Say();

    public static string OfficeFinding(int clerks, int photocopiers, int forms, string perHour) => Say(arguments: [clerks, photocopiers, forms, perHour]);

    public static string OfficeShares(string shares) => Say(arguments: [shares]);

    public static string OfficeShare(string state, string share) => Say(arguments: [state, share]);

    public static string PhotocopiersAreTheLimit(string busy) => Say(arguments: [busy]);

    public static string PhotocopiersHaveRoom(string busy) => Say(arguments: [busy]);

    public static string OfficeSweepTitle => Say();

    public static string ClerksAxis => Say();

    public static string FormsPerHourAxis => Say();

    public static string FormsFinished => Say();

    public static string BoundOfClerks => Say();

    public static string BoundOfPhotocopiers => Say();

    public static string LastClerkWorthwhile(int clerks, string perHour, int most, string perHourOfMost) => Say(arguments: [clerks, perHour, most, perHourOfMost]);

    public static string EveryClerkWorthwhile(int clerks, string perHour) => Say(arguments: [clerks, perHour]);

    public static string OfficeBounds(string perHour, string clerks) => Say(arguments: [perHour, clerks]);

    public static string PlayTheDay => Say();

    public static string PauseTheDay => Say();

    public static string OfficeMoment => Say();

    public static string OfficeAt(string time, string work, string wait, string copy, string line, string done) => Say(arguments: [time, work, wait, copy, line, done]);

    public static string PhotocopiersPlace => Say();

    public static string LinePlace => Say();

    public static string DesksPlace => Say();

    public static string ClerkColumn => Say();

    public static string ShareOfDay(string state) => Say(arguments: [state]);

    public static string OfficeFinished(string perHour) => Say(arguments: [perHour]);

    public static string ThreadCountTitle => Say();

    public static string ThreadCountHint1 => Say();

    public static string ThreadCountHint2 => Say();

    public static string ThreadCountHint3 => Say();

    public static string ThreadCountProved(int cases) => Say(arguments: [cases]);

    public static string ThreadCountInput(int processors, int wait, int compute) => Say(arguments: [processors, wait, compute]);

    public static string ThreadCountExpected(int threads, string exactly) => Say(arguments: [threads, exactly]);

    public static string ThreadCountFound(int threads) => Say(arguments: [threads]);

    public static string PhotocopierTitle => Say();

    public static string PhotocopierHint1 => Say();

    public static string PhotocopierHint2 => Say();

    public static string PhotocopierHint3 => Say();

    public static string PhotocopierProved(int clerks) => Say(arguments: [clerks]);

    public static string PhotocopierInput(int clerks) => Say(arguments: [clerks]);

    public static string PhotocopierExpected => Say();

    public static string FormStuck(string clerk) => Say(arguments: [clerk]);

    public static string FormFault(string clerk, string time, string what) => Say(arguments: [clerk, time, what]);

    public static string FormOutOfOrder(string step, string next) => Say(arguments: [step, next]);

    public static string FormNothing => Say();

    public static string FormCopiedWithoutPermit => Say();

    public static string FormHeldWhile(string step) => Say(arguments: [step]);

    public static string FormTwoCopy => Say();

    public static string FormLeft(string step) => Say(arguments: [step]);

    public static string FormPermitKept => Say();

    public static string FormPermitNotHis => Say();

    public static string FormRead => Say();

    public static string FormAsk => Say();

    public static string FormCopy => Say();

    public static string FormFile => Say();

    public static string TakingTurnsTitle => Say();

    public static string TakingTurnsHint1 => Say();

    public static string TakingTurnsHint2 => Say();

    public static string TakingTurnsHint3 => Say();

    public static string TakingTurnsProved(int cases) => Say(arguments: [cases]);

    public static string TakingTurnsInput(string work, int slice, int cost) => Say(arguments: [work, slice, cost]);
}
