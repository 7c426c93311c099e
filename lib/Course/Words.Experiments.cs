namespace NotebookCourse;

// What experiments say.
internal static partial class Words
{
    public static string NoSamples => Say();

    public static string SampleNotANumber => Say();

    public static string NoVariants => Say();

    public static string VariantsNamedAlike(string name) => Say(arguments: [name]);

    public static string VariantWrong(string variant, string fault) => Say(arguments: [variant, fault]);

    public static string WhichIsFastest => Say();

    public static string HowDoesItChange(string axis) => Say(arguments: [axis]);

    public static string At(string name, string axis, int value) => Say(arguments: [name, axis, value]);

    public static string ValuesDoNotGrow(string axis, int before, int after) => Say(arguments: [axis, before, after]);

    public static string RunProgress(string bar, int rounds, double secondsLeft) => Say(arguments: [bar, rounds, secondsLeft]);

    public static string RunEnded(int rounds, double seconds) => Say(arguments: [rounds, seconds]);

    public static string RunGivenUp(int rounds, double seconds) => Say(arguments: [rounds, seconds]);

    public static string RunUnderWay(string question) => Say(arguments: [question]);

    public static string RunRest(int rounds, double secondsLeft) => Say(arguments: [rounds, secondsLeft]);

    public static string WarmingUp => Say();

    public static string PartialBars => Say();

    public static string PartialCurves => Say();

    public static string NothingInCommon(string before, string after) => Say(arguments: [before, after]);

    public static string NoRunInFile(string path, string fault) => Say(arguments: [path, fault]);

    public static string NoSweepInFile(string path) => Say(arguments: [path]);

    public static string RunOfOtherVersion(string path, int expected, int found) => Say(arguments: [path, expected, found]);
}
