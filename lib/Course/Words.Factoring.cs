namespace NotebookCourse;

// What the prime factors and their workers say.
internal static partial class Words
{
    public static string Threads(int threads) => threads == 1 ? OneThread : SeveralThreads(threads);

    public static string Processes(int processes) => processes == 1 ? OneProcess : SeveralProcesses(processes);

    public static string With(string one, string? other) => other is null ? one : Both(one, other);

    public static string EmptyRange(int low, int high) => Say(arguments: [low, high]);

    public static string Interleaved => Say();

    public static string InChunks(int size) => Say(arguments: [size]);

    public static string TrialDivision => Say();

    public static string PrimeDivision => Say();

    public static string EightPrimes => Say();

    public static string NotFactored => Say();

    public static string MethodUnknown(string found, string known) => Say(arguments: [found, known]);

    public static string AssemblyWithoutFile => Say();

    public static string DotnetMissing(string path) => Say(arguments: [path]);

    public static string FrameTooLong(int most, int found) => Say(arguments: [most, found]);

    public static string FrameTruncated(int expected, int found) => Say(arguments: [expected, found]);

    public static string RequestNotNumbers(int most, int found) => Say(arguments: [most, found]);

    public static string TooManyFactors(int most, int found) => Say(arguments: [most, found]);

    public static string AnswerLength(int numbers, int expected, int found) => Say(arguments: [numbers, expected, found]);

    public static string WorkerDied(int process, int exitCode, string lastWords) => Say(arguments: [process, exitCode, lastWords]);

    public static string WrongFactors(string line, string fault) => Say(arguments: [line, fault]);

    public static string FactorNotPrime(int factor) => Say(arguments: [factor]);

    public static string FactorsNotInOrder(int before, int after) => Say(arguments: [before, after]);

    public static string ProductDiffers(int number) => Say(arguments: [number]);

    public static string WithPrinting(string name) => Say(arguments: [name]);

    public static string OneThread => Say();

    public static string SeveralThreads(int threads) => Say(arguments: [threads]);

    public static string Both(string one, string other) => Say(arguments: [one, other]);

    public static string OneProcess => Say();

    public static string SeveralProcesses(int processes) => Say(arguments: [processes]);
}
