namespace NotebookCourse;

// Litmus tests: see Words.Phrases.cs.
internal static partial class Words
{
    public static string LitmusUndeclared(string test, string outcome, string declared) => Say(arguments: [test, outcome, declared]);

    public static string LitmusDeclaredTwice(string outcome) => Say(arguments: [outcome]);

    public static string StoreBuffering => Say();

    public static string StoreBufferingFenced => Say();

    public static string FirstWasFirst => Say();

    public static string SecondWasFirst => Say();

    public static string BothWroteFirst => Say();

    public static string StoresBuffered => Say();

    public static string StoresFenced => Say();

    public static string MessagePassing => Say();

    public static string MessagePassingVolatile => Say();

    public static string ReaderWasFirst => Say();

    public static string ReaderWasBetween => Say();

    public static string WriterWasFirst => Say();

    public static string FlagBeforeData => Say();

    public static string FlagAfterData => Say();

    public static string TornSixteen => Say();

    public static string TornLong => Say();

    public static string ReadInHalves => Say();

    public static string LongIsWhole => Say();

    public static string IncrementPlain => Say();

    public static string IncrementAtomic => Say();

    public static string BothReadZero => Say();

    public static string StepIsIndivisible => Say();

    public static string LitmusTitle(string test) => Say(arguments: [test]);

    public static string OutcomeColumn => Say();

    public static string LitmusShareColumn => Say();

    public static string JudgementColumn => Say();

    public static string ReasonColumn => Say();

    public static string JudgedAcceptable => Say();

    public static string JudgedInteresting => Say();

    public static string JudgedForbidden => Say();

    public static string LitmusPassed(string times) => Say(arguments: [times]);

    public static string LitmusFailed(string times, string outcomes) => Say(arguments: [times, outcomes]);

    public static string LitmusShown(string outcomes) => Say(arguments: [outcomes]);

    public static string LitmusNotShown(string outcomes) => Say(arguments: [outcomes]);

    public static string LitmusOneProcessor => Say();

    public static string LitmusStrongOrder(string architecture) => Say(arguments: [architecture]);

    public static string LitmusWeakOrder(string architecture) => Say(arguments: [architecture]);

    public static string LitmusOtherOrder(string architecture) => Say(arguments: [architecture]);
}
