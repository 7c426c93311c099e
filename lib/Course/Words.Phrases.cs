namespace NotebookCourse;

// One member a phrase of Words.resx, under the same name. A phrase that is missing does not compile where it is used;
// one without words, or given another number of values than its words take, fails a test.
internal static partial class Words
{
    public static string Workers(int workers) => workers == 1 ? OneWorker : SeveralWorkers(workers);

    public static string OutOfRange(string name, double low, double high, double found) => Say(arguments: [name, low, high, found]);

    public static string EntryPointUsage => Say();

    public static string OneAfterTheOther => Say();

    public static string OneWorker => Say();

    public static string SeveralWorkers(int workers) => Say(arguments: [workers]);

    public static string WorkerNumbered(int number) => Say(arguments: [number]);

    public static string ShareOutOfRange(double share) => Say(arguments: [share]);
}
