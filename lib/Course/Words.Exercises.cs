namespace NotebookCourse;

// Exercises: see Words.Phrases.cs.
internal static partial class Words
{
    public static string ExerciseCalled(string number, string title) => Say(arguments: [number, title]);

    public static string CheckPassed => Say();

    public static string NotYet => Say();

    public static string CheckFailed(string input, string expected, string found) => Say(arguments: [input, expected, found]);

    public static string CounterexamplePart => Say();

    public static string Counterexample => Say();

    public static string CaseInput => Say();

    public static string CaseExpected => Say();

    public static string CaseFound => Say();

    public static string AskForAHint(string call) => Say(arguments: [call]);

    public static string HintNumber(string number, int hint, int hints) => Say(arguments: [number, hint, hints]);

    public static string NoSuchExercise(string number, string numbers) => Say(arguments: [number, numbers]);

    public static string AnotherHint => Say();

    public static string LastHint => Say();

    public static string NoMoreHints(string number) => Say(arguments: [number]);

    public static string SolutionIsIn(string file) => Say(arguments: [file]);

    public static string HintsAreThere(int hints) => Say(arguments: [hints]);

    public static string NoInput => Say();

    public static string AnyInput => Say();

    public static string ASolution => Say();

    public static string SilenceExpected => Say();

    public static string ItPrinted(string line) => Say(arguments: [line]);

    public static string ItThrew(string exception, string message) => Say(arguments: [exception, message]);

    public static string ItGaveNull => Say();

    public static string Nothing => Say();

    public static string MedianTitle => Say();

    public static string MedianHint1 => Say();

    public static string MedianHint2 => Say();

    public static string MedianHint3 => Say();

    public static string MedianProved(int cases) => Say(arguments: [cases]);

    public static string MedianInputChanged(string found, string input) => Say(arguments: [found, input]);

    public static string ClockTitle => Say();

    public static string ClockHint1 => Say();

    public static string ClockHint2 => Say();

    public static string ClockHint3 => Say();

    public static string ClockProved => Say();

    public static string ClockInput(int runs) => Say(arguments: [runs]);

    public static string ClockExpected(int runs) => Say(arguments: [runs]);

    public static string ClockFound(string steps, string fault) => Say(arguments: [steps, fault]);

    public static string ClockStartedTwice => Say();

    public static string ClockStoppedTwice => Say();

    public static string ClockNotStopped => Say();

    public static string ClockCold => Say();

    public static string ClockPrinted => Say();

    public static string ClockPrintedOther(string printed) => Say(arguments: [printed]);

    public static string ClockWorks(int works) => Say(arguments: [works]);

    public static string ClockCounted(int found, int expected) => Say(arguments: [found, expected]);

    public static string ClockNotEachPrinted => Say();

    public static string BenchWithoutEnd(int steps) => Say(arguments: [steps]);

    public static string SharesTitle => Say();

    public static string SharesHint1 => Say();

    public static string SharesHint2 => Say();

    public static string SharesHint3 => Say();

    public static string SharesProved(int cases) => Say(arguments: [cases]);

    public static string SharesInput(int items, int workers) => Say(arguments: [items, workers]);

    public static string SharesExpected(int workers, int least, int most) => Say(arguments: [workers, least, most]);

    public static string SharesFound(string shares, string fault) => Say(arguments: [shares, fault]);

    public static string FromBefore(int from, int before) => Say(arguments: [from, before]);

    public static string SharesTooMany => Say();

    public static string SharesTooFew(int found, int expected) => Say(arguments: [found, expected]);

    public static string SharesLeftOut(int item) => Say(arguments: [item]);

    public static string SharesNotInOrder(int found, int expected) => Say(arguments: [found, expected]);

    public static string SharesBeyond(int item) => Say(arguments: [item]);

    public static string SharesUnfair(int most, int least) => Say(arguments: [most, least]);

    public static string FreeTitle => Say();

    public static string FreeHint1 => Say();

    public static string FreeHint2 => Say();

    public static string FreeHint3 => Say();

    public static string FreeProved(int items, int workers, int fewItems, int fewWorkers) => Say(arguments: [items, workers, fewItems, fewWorkers]);

    public static string FreeInput(int items, int workers, string story) => Say(arguments: [items, workers, story]);

    public static string FreeInputInTurn(int items, int workers) => Say(arguments: [items, workers]);

    public static string FreeInputHeld(int items, int workers, int slow) => Say(arguments: [items, workers, slow]);

    public static string FreeExpected => Say();

    public static string FreeHeldExpected => Say();

    public static string FreeKeptWaiting(int slow) => Say(arguments: [slow]);

    public static string FreeLeftBehind(string items) => Say(arguments: [items]);

    public static string FreeNever(int item) => Say(arguments: [item]);

    public static string FreeAgain(int item, int times) => Say(arguments: [item, times]);

    public static string StepOf(int worker, string step) => Say(arguments: [worker, step]);

    public static string FreeTimes(int item) => Say(arguments: [item]);

    public static string StepsWithoutEnd(int steps) => Say(arguments: [steps]);

    public static string WorkerOnOtherThread => Say();

    public static string BreakEvenTitle => Say();

    public static string BreakEvenHint1 => Say();

    public static string BreakEvenHint2 => Say();

    public static string BreakEvenHint3 => Say();

    public static string BreakEvenProved(int cases) => Say(arguments: [cases]);

    public static string BreakEvenInput(long startUp, long perItem, int processes) => Say(arguments: [startUp, perItem, processes]);

    public static string BreakEvenExpected(long items, long alone, long shared) => Say(arguments: [items, alone, shared]);

    public static string BreakEvenFound(long items, long alone, long shared) => Say(arguments: [items, alone, shared]);

    public static string BreakEvenNone(long items) => Say(arguments: [items]);

    public static string AtMostTitle => Say();

    public static string AtMostHint1 => Say();

    public static string AtMostHint2 => Say();

    public static string AtMostHint3 => Say();

    public static string AtMostProved(int plays) => Say(arguments: [plays]);

    public static string AtMostInput(int jobs, int most) => Say(arguments: [jobs, most]);

    public static string NoneHasEnded => Say();

    public static string TheseHaveEnded(string jobs) => Say(arguments: [jobs]);

    public static string FirstFailed(int job, string jobs) => Say(arguments: [job, jobs]);

    public static string AtMostExpected(int inFlight) => Say(arguments: [inFlight]);

    public static string AtMostEndsWell => Say();

    public static string AtMostEndsBadly => Say();

    public static string AtMostTooMany(int inFlight) => Say(arguments: [inFlight]);

    public static string AtMostTooFew(int inFlight) => Say(arguments: [inFlight]);

    public static string AtMostTwice(int job) => Say(arguments: [job]);

    public static string AtMostBlocked(int inFlight) => Say(arguments: [inFlight]);

    public static string AtMostGaveUp(string failure) => Say(arguments: [failure]);

    public static string AtMostEarly(int inFlight) => Say(arguments: [inFlight]);

    public static string AtMostNeverEnds => Say();

    public static string AtMostSwallowed => Say();

    public static string JobFailed => Say();

    public static string StageCannotSend => Say();

    public static string TryAgainTitle => Say();

    public static string TryAgainHint1 => Say();

    public static string TryAgainHint2 => Say();

    public static string TryAgainHint3 => Say();

    public static string TryAgainProved(int scenarios) => Say(arguments: [scenarios]);

    public static string TryAgainInput(int attempts, string first, string longest) => Say(arguments: [attempts, first, longest]);

    public static string TryAgainFails(int failures) => Say(arguments: [failures]);

    public static string TryAgainAllFail => Say();

    public static string TryAgainStopped(int at) => Say(arguments: [at]);

    public static string TryAgainStoppedInside(int failures, int at) => Say(arguments: [failures, at]);

    public static string TryAgainStory(string times, string ending, string end) => Say(arguments: [times, ending, end]);

    public static string TryAgainAnswered => Say();

    public static string TryAgainGivesUp => Say();

    public static string TryAgainCancelled => Say();

    public static string TryAgainOtherAnswer(string answer) => Say(arguments: [answer]);

    public static string TryAgainHangs => Say();

    public static string TryAgainBlocked => Say();

    public static string TryAgainTokenExpected => Say();

    public static string TryAgainTokenMissing => Say();

    public static string ServerBusy => Say();

    public static string LittleTitle => Say();

    public static string LittleHint1 => Say();

    public static string LittleHint2 => Say();

    public static string LittleHint3 => Say();

    public static string LittleProved(int cases) => Say(arguments: [cases]);

    public static string LittleInFlightInput(int perSecond, int milliseconds) => Say(arguments: [perSecond, milliseconds]);

    public static string LittleInFlight(int inFlight) => Say(arguments: [inFlight]);

    public static string LittlePerSecondInput(int inFlight, int milliseconds) => Say(arguments: [inFlight, milliseconds]);

    public static string LittlePerSecond(string rate) => Say(arguments: [rate]);
}
