namespace NotebookCourse;

// Predictions: see Words.Phrases.cs.
internal static partial class Words
{
    public static string SaidTimesAsFast(string times) => Say(arguments: [times]);

    public static string SaidSeconds(string time) => Say(arguments: [time]);

    public static string SaidShare(string percent) => Say(arguments: [percent]);

    public static string SaidNumber(string value, string unit) => Say(arguments: [value, unit]);

    public static string SaidFastest(string name) => Say(arguments: [name]);

    public static string PredictionNoted => Say();

    public static string PredictionWaits => Say();

    public static string GuessNotPositive(double guess) => Say(arguments: [guess]);

    public static string GuessNegative(double guess) => Say(arguments: [guess]);

    public static string GuessWithoutUnit => Say();

    public static string GuessWithoutName => Say();

    public static string GuessOfAnotherKind(string expected, string found) => Say(arguments: [expected, found]);

    public static string GuessNotOfComparison(string said) => Say(arguments: [said]);

    public static string NoSuchVariant(string found, string known) => Say(arguments: [found, known]);

    public static string WasTimesAsFast(string name, string measured, string rival) => Say(arguments: [name, measured, rival]);

    public static string Took(string name, string time) => Say(arguments: [name, time]);

    public static string WasFastest(string name, string time) => Say(arguments: [name, time]);

    public static string WasFasterThan(string name, string time, string guessed, string guessedTime) => Say(arguments: [name, time, guessed, guessedTime]);

    public static string FirstTookTimes(string times) => Say(arguments: [times]);

    public static string NotToldApart(string name, string rival) => Say(arguments: [name, rival]);

    public static string SpreadsApart => Say();

    public static string GuessClose => Say();

    public static string GuessWithinSpread => Say();

    public static string GuessNone => Say();

    public static string GuessSome => Say();

    public static string GuessTooHigh(string times) => Say(arguments: [times]);

    public static string GuessTooLow(string times) => Say(arguments: [times]);

    public static string HowGuessesCount(string factor) => Say(arguments: [factor]);
}
