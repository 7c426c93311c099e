namespace NotebookCourse;

// One member a phrase of Words.resx, under the same name. A phrase that is missing does not compile where it is used;
// one without words, or given another number of values than its words take, fails a test.
internal static partial class Words
{
    public static string Threads(int threads) => threads == 1 ? OneThread : SeveralThreads(threads);

    public static string Workers(int workers) => workers == 1 ? OneWorker : SeveralWorkers(workers);

    public static string Processes(int processes) => processes == 1 ? OneProcess : SeveralProcesses(processes);

    public static string With(string one, string? other) => other is null ? one : Both(one, other);

    public static string OnThisMachine(int processors) =>
        processors == 1 ? OnOneProcessor : OnSeveralProcessors(processors);

    public static string OutOfRange(string name, int low, int high, int found) => Say(arguments: [name, low, high, found]);

    public static string EmptyRange(int low, int high) => Say(arguments: [low, high]);

    public static string AssetMissing(string name) => Say(arguments: [name]);

    public static string EntryPointUsage => Say();

    public static string OneAfterTheOther => Say();

    public static string OneThread => Say();

    public static string SeveralThreads(int threads) => Say(arguments: [threads]);

    public static string Both(string one, string other) => Say(arguments: [one, other]);

    public static string Interleaved => Say();

    public static string InChunks(int size) => Say(arguments: [size]);

    public static string OneWorker => Say();

    public static string SeveralWorkers(int workers) => Say(arguments: [workers]);

    public static string OneProcess => Say();

    public static string SeveralProcesses(int processes) => Say(arguments: [processes]);

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

    public static string NoSamples => Say();

    public static string SampleNotANumber => Say();

    public static string ShareOutOfRange(double share) => Say(arguments: [share]);

    public static string NoVariants => Say();

    public static string VariantsNamedAlike(string name) => Say(arguments: [name]);

    public static string VariantWrong(string variant, string fault) => Say(arguments: [variant, fault]);

    public static string NoColumns => Say();

    public static string RowWidth(int columns, int cells) => Say(arguments: [columns, cells]);

    public static string NoBars => Say();

    public static string BarCannotBeDrawn(string name, double low, double value, double high) => Say(arguments: [name, low, value, high]);

    public static string ChartUnknown(string kind) => Say(arguments: [kind]);

    public static string ChartValueUnknown(string type) => Say(arguments: [type]);

    public static string PlotlyVersionDiffers(string version) => Say(arguments: [version]);

    public static string ChartNeedsScript => Say();

    public static string PlotlyMissing(string address) => Say(arguments: [address]);

    public static string Data => Say();

    public static string WithUnit(string what, string unit) => Say(arguments: [what, unit]);

    public static string BarName => Say();

    public static string SpreadFrom(string unit) => Say(arguments: [unit]);

    public static string SpreadTo(string unit) => Say(arguments: [unit]);

    public static string BarChartAlternative(string axis, string bars) => Say(arguments: [axis, bars]);

    public static string BarAlternative(string name, string value, string low, string high) => Say(arguments: [name, value, low, high]);

    public static string TimeOfEachVariant => Say();

    public static string Time => Say();

    public static string HowToReadBars(int runs) => Say(arguments: [runs]);

    public static string OnOneProcessor => Say();

    public static string OnSeveralProcessors(int processors) => Say(arguments: [processors]);

    public static string FoundAlone(string machine, string name, string time) => Say(arguments: [machine, name, time]);

    public static string FoundFaster(string machine, string name, string time, string rival, string rivalTime, string factor) => Say(arguments: [machine, name, time, rival, rivalTime, factor]);

    public static string FoundSlower(string machine, string name, string time, string rival, string rivalTime, string factor) => Say(arguments: [machine, name, time, rival, rivalTime, factor]);

    public static string FoundNoDifference(string machine, string name, string time, string rival, string rivalTime) => Say(arguments: [machine, name, time, rival, rivalTime]);

    public static string AllSamples => Say();

    public static string Round => Say();

    public static string SamplesAreAll => Say();

    public static string VerdictAgrees => Say();

    public static string VerdictDiffers => Say();

    public static string ThisMachine => Say();

    public static string Fact => Say();

    public static string Here => Say();

    public static string Processors => Say();

    public static string ProcessorsOf(int usable, int online) => Say(arguments: [usable, online]);

    public static string Processor => Say();

    public static string ProcessorClock => Say();

    public static string Memory => Say();

    public static string OperatingSystem => Say();

    public static string Runtime => Say();

    public static string Collector => Say();

    public static string CollectorServer => Say();

    public static string CollectorWorkstation => Say();

    public static string ClockTick => Say();

    public static string Debugger => Say();

    public static string DebuggerAttached => Say();

    public static string DebuggerAbsent => Say();

    public static string OneProcessor => Say();

    public static string SeveralProcessors(int processors) => Say(arguments: [processors]);

    public static string DebuggerSlows => Say();

    public static string AThreadEach => Say();

    public static string ATaskEach => Say();

    public static string AtMostInFlight(int most) => Say(arguments: [most]);

    public static string RateOutOfRange(string name, double found) => Say(arguments: [name, found]);

    public static string NoAddresses => Say();

    public static string NotAnAddress(int place, string found) => Say(arguments: [place, found]);

    public static string Downloaded(int arrived, int all, string milliseconds, int mostInFlight, string folder) => Say(arguments: [arrived, all, milliseconds, mostInFlight, folder]);

    public static string TransferRefused(string address, int status, string reason, int attempt, string advice) => Say(arguments: [address, status, reason, attempt, advice]);

    public static string TransferBroken(string address, string reason, int attempt, string advice) => Say(arguments: [address, reason, attempt, advice]);

    public static string AdviceBusy => Say();

    public static string AdviceNotThere => Say();

    public static string AdviceForbidden => Say();

    public static string AdviceOther => Say();

    public static string AdviceUnreachable => Say();

    public static string PictureDiffers(string file, string original) => Say(arguments: [file, original]);

    public static string SiteServes(int pictures, string address, int latency) => Say(arguments: [pictures, address, latency]);

    public static string SiteSaw(int requests, int peak, string bytes, int failures) => Say(arguments: [requests, peak, bytes, failures]);

    public static string ImageServerEnded(string errors) => Say(arguments: [errors]);

    public static string NoSuchPicture(string path, string names) => Say(arguments: [path, names]);

    public static string OnlyGet(string method) => Say(arguments: [method]);

    public static string BusyOnPurpose => Say();

    public static string SiteGone(string address) => Say(arguments: [address]);
}
