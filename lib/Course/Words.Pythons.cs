namespace NotebookCourse;

// The Pythons of a machine.
internal static partial class Words
{
    public static string PythonNamed(string implementation, string version) => Say(arguments: [implementation, version]);

    public static string PythonFreeThreaded(string implementation, string version) => Say(arguments: [implementation, version]);

    public static string FreeThreadedKind => Say();

    public static string PythonNotStarted(string path, string reason) => Say(arguments: [path, reason]);

    public static string PythonHung(string path, double seconds) => Say(arguments: [path, seconds]);

    public static string PythonFailed(string path, int code, string lastWords) => Say(arguments: [path, code, lastWords]);

    public static string PythonNotUnderstood(string path, string line) => Say(arguments: [path, line]);

    public static string PythonWrong => Say();

    public static string PythonCouldNot(string name, string reason) => Say(arguments: [name, reason]);

    public static string PythonsTitle => Say();

    public static string PythonColumn => Say();

    public static string PythonLockColumn => Say();

    public static string PythonProcessesColumn => Say();

    public static string PythonNumPyColumn => Say();

    public static string PythonPathColumn => Say();

    public static string PythonHasLock => Say();

    public static string PythonHasNoLock => Say();

    public static string PythonYes => Say();

    public static string PythonNo => Say();

    public static string PythonsNone => Say();

    public static string PythonsFound(int found, int chosen) => Say(arguments: [found, chosen]);

    public static string PythonThreads => Say();

    public static string PythonProcesses => Say();

    public static string PythonFactoringTitle(int numbers) => Say(arguments: [numbers]);

    public static string PythonDownloadingTitle(int pictures) => Say(arguments: [pictures]);

    public static string PythonFactoringFinding(string machine, int numbers, int workers) => Say(arguments: [machine, numbers, workers]);

    public static string PythonDownloadingFinding(string machine, int pictures, string latency) => Say(arguments: [machine, pictures, latency]);

    public static string PythonDotNetToo => Say();

    public static string PythonThreadsHelped(string name, string times) => Say(arguments: [name, times]);

    public static string PythonThreadsDidNot(string name, string times) => Say(arguments: [name, times]);

    public static string PythonFastest(string name) => Say(arguments: [name]);

    public static string PythonOneProcessor => Say();

    public static string PythonRecorded(string name, string date) => Say(arguments: [name, date]);

    public static string PythonRecordedOf(string name, string date, int numbers) => Say(arguments: [name, date, numbers]);

    public static string PythonRecordedOn(string date, string processor, int processors) => Say(arguments: [date, processor, processors]);

    public static string PythonHowToRead(int rounds) => Say(arguments: [rounds]);

    public static string PythonsNothingToCompare => Say();

    public static string PythonScoredByRecord => Say();
}
