namespace NotebookCourse;

// The tiny interpreter and its global lock.
internal static partial class Words
{
    public static string InterpretAlone => Say();

    public static string InterpretGlobalLock => Say();

    public static string InterpretAtomic => Say();

    public static string InterpretLockEach => Say();

    public static string InterpretedWrongly(int number, string found) => Say(arguments: [number, found]);

    public static string ReferencesLost(long value, int references) => Say(arguments: [value, references]);

    public static string LockTitle => Say();

    public static string LockHolds => Say();

    public static string LockInLine => Say();

    public static string LockWaits => Say();

    public static string LockWaitsHolding => Say();

    public static string LockNative => Say();

    public static string LockNativeHolding => Say();

    public static string LockFinding(int threads, string time, string held) => Say(arguments: [threads, time, held]);

    public static string LockAlone => Say();

    public static string LockTurns(int turns, string length, string interval) => Say(arguments: [turns, length, interval]);

    public static string LockNeverFree => Say();

    public static string LockReleased => Say();

    public static string LockKept => Say();

    public static string LockWhoIsNext(int choices, int longest) => Say(arguments: [choices, longest]);

    public static string LockLineTitle => Say();

    public static string LockLineFinding(int most, int threads) => Say(arguments: [most, threads]);

    public static string LockLineAt(string time, string holder, string line, string outside) => Say(arguments: [time, holder, line, outside]);

    public static string LockOutside => Say();

    public static string LockMoment => Say();

    public static string LockNobody => Say();

    public static string ConvoyTitle => Say();

    public static string ConvoyInterval => Say();

    public static string ConvoyReaction => Say();

    public static string ConvoyBeside => Say();

    public static string ConvoyAlone => Say();

    public static string ConvoyLaw => Say();

    public static string ConvoyFinding(string alone, string beside, string times, int requests) => Say(arguments: [alone, beside, times, requests]);

    public static string ConvoyTookTimes(string times) => Say(arguments: [times]);

    public static string LockWentToLongest(int longest, int choices) => Say(arguments: [longest, choices]);

    public static string LockNobodyToChoose => Say();

    public static string LockMoreThreadsNeeded => Say();

    public static string GlobalLockName => Say();

    public static string AnswerName => Say();

    public static string UnderLockTitle => Say();

    public static string UnderLockHint1 => Say();

    public static string UnderLockHint2 => Say();

    public static string UnderLockHint3 => Say();

    public static string UnderLockProved(int cases) => Say(arguments: [cases]);

    public static string UnderLockInput(int threads, int rounds, int compute, int wait) => Say(arguments: [threads, rounds, compute, wait]);

    public static string UnderLockTime(int milliseconds) => Say(arguments: [milliseconds]);

    public static string AroundWaitTitle => Say();

    public static string AroundWaitHint1 => Say();

    public static string AroundWaitHint2 => Say();

    public static string AroundWaitHint3 => Say();

    public static string AroundWaitProved => Say();

    public static string AroundWaitAnswers(string schedule) => Say(arguments: [schedule]);

    public static string AroundWaitBreaks(string schedule) => Say(arguments: [schedule]);

    public static string AroundWaitExpected => Say();

    public static string CallOutOfOrder(string step) => Say(arguments: [step]);

    public static string CallWithoutLock(string step) => Say(arguments: [step]);

    public static string CallReleasedTwice => Say();

    public static string CallBroken => Say();

    public static string CallSwallowed => Say();

    public static string CallLeft(string step) => Say(arguments: [step]);

    public static string CallCameBackWithout => Say();

    public static string ChooseTitle => Say();

    public static string ChooseHint1 => Say();

    public static string ChooseHint2 => Say();

    public static string ChooseHint3 => Say();

    public static string ChooseProved(int cases) => Say(arguments: [cases]);

    public static string ChooseInput(int items, int workers, string each, int start, int message) => Say(arguments: [items, workers, each, start, message]);

    public static string ChooseExpected(string answer, long threads, long processes) => Say(arguments: [answer, threads, processes]);

    public static string ChooseFound(string answer) => Say(arguments: [answer]);
}
