namespace NotebookCourse;

// What figures say.
internal static partial class Words
{
    public static string OnThisMachine(int processors) =>
        processors == 1 ? OnOneProcessor : OnSeveralProcessors(processors);

    public static string AssetMissing(string name) => Say(arguments: [name]);

    public static string NoColumns => Say();

    public static string RowWidth(int columns, int cells) => Say(arguments: [columns, cells]);

    public static string NoBars => Say();

    public static string BarCannotBeDrawn(string name, double low, double value, double high) => Say(arguments: [name, low, value, high]);

    public static string NoLines => Say();

    public static string LinesNamedAlike(string name) => Say(arguments: [name]);

    public static string LineWithoutPoints(string name) => Say(arguments: [name]);

    public static string LineNotFinite(string name, int place) => Say(arguments: [name, place]);

    public static string LineSpreadAside(string name, double x, double low, double y, double high) => Say(arguments: [name, x, low, y, high]);

    public static string LineNotIncreasing(string name, double before, double after) => Say(arguments: [name, before, after]);

    public static string NotAboveZero(string axis, string name, double found) => Say(arguments: [axis, name, found]);

    public static string NoLanes => Say();

    public static string NoSpans => Say();

    public static string SpanCannotBeDrawn(string lane, double start, double end) => Say(arguments: [lane, start, end]);

    public static string SpanKindUnknown(string lane, string kind, string known) => Say(arguments: [lane, kind, known]);

    public static string SeriesCount(int found) => Say(arguments: [found]);

    public static string SeriesNotFinite(string name) => Say(arguments: [name]);

    public static string NoPictures => Say();

    public static string PictureEmpty(string name) => Say(arguments: [name]);

    public static string PictureNotAnImage(string name, string mime) => Say(arguments: [name, mime]);

    public static string ChartUnknown(string kind) => Say(arguments: [kind]);

    public static string ChartValueUnknown(string type) => Say(arguments: [type]);

    public static string PlotlyVersionDiffers(string version) => Say(arguments: [version]);

    public static string PlotlyMissing(string address) => Say(arguments: [address]);

    public static string Data => Say();

    public static string WithUnit(string what, string unit) => Say(arguments: [what, unit]);

    public static string BarName => Say();

    public static string SpreadFrom(string unit) => Say(arguments: [unit]);

    public static string SpreadTo(string unit) => Say(arguments: [unit]);

    public static string BarChartAlternative(string axis, string bars) => Say(arguments: [axis, bars]);

    public static string BarAlternative(string name, string value, string low, string high) => Say(arguments: [name, value, low, high]);

    public static string LineChartAlternative(string y, string x, string lines) => Say(arguments: [y, x, lines]);

    public static string LineAlternative(string name, string firstY, string firstX, string lastY, string lastX, string highestY, string highestX) => Say(arguments: [name, firstY, firstX, lastY, lastX, highestY, highestX]);

    public static string LineOfOnePoint(string name, string y, string x) => Say(arguments: [name, y, x]);

    public static string LineIsLaw(string name) => Say(arguments: [name]);

    public static string LineIsFitted(string name) => Say(arguments: [name]);

    public static string LineSpreadFrom(string name) => Say(arguments: [name]);

    public static string LineSpreadTo(string name) => Say(arguments: [name]);

    public static string PointHover(string name, string y, string x, string spread) => Say(arguments: [name, y, x, spread]);

    public static string PointSpread(string low, string high) => Say(arguments: [low, high]);

    public static string GanttAlternative(string time, string each) => Say(arguments: [time, each]);

    public static string LaneAlternative(string name, string kinds) => Say(arguments: [name, kinds]);

    public static string LaneKind(string kind, string spans, string time) => Say(arguments: [kind, spans, time]);

    public static string LaneEmpty(string name) => Say(arguments: [name]);

    public static string Lane => Say();

    public static string What => Say();

    public static string From => Say();

    public static string To => Say();

    public static string HowLong => Say();

    public static string KindAndLabel(string kind, string label) => Say(arguments: [kind, label]);

    public static string SpanHover(string lane, string what, string start, string end, string duration) => Say(arguments: [lane, what, start, end, duration]);

    public static string HistogramAlternative(string axis, string series) => Say(arguments: [axis, series]);

    public static string SeriesAlternative(string name, string count, string median, string lower, string upper, string least, string most) => Say(arguments: [name, count, median, lower, upper, least, most]);

    public static string MedianIs(string median) => Say(arguments: [median]);

    public static string SampleCount => Say();

    public static string SamplesOf(string name) => Say(arguments: [name]);

    public static string BinHover(string count, string low, string high) => Say(arguments: [count, low, high]);

    public static string PictureAlternative(string name, string alternative) => Say(arguments: [name, alternative]);

    public static string InRunBefore(string name) => Say(arguments: [name]);

    public static string InRunAfter(string name) => Say(arguments: [name]);

    public static string RunsTaken(string before, string after) => Say(arguments: [before, after]);

    public static string OfThoseInBoth(int both, int faster, int slower, int notToldApart) => Say(arguments: [both, faster, slower, notToldApart]);

    public static string OnlyBefore(string names) => Say(arguments: [names]);

    public static string OnlyAfter(string names) => Say(arguments: [names]);

    public static string MachinesDiffer(string before, string after) => Say(arguments: [before, after]);

    public static string MachineModel(string name, string processors) => Say(arguments: [name, processors]);

    public static string Quoted(string name) => Say(arguments: [name]);

    public static string AndMore(string names, int more) => Say(arguments: [names, more]);

    public static string TimeOfEachVariant => Say();

    public static string Time => Say();

    public static string HowToReadBars(int runs) => Say(arguments: [runs]);

    public static string FoundAlone(string machine, string name, string time) => Say(arguments: [machine, name, time]);

    public static string FoundFaster(string machine, string name, string time, string rival, string rivalTime, string factor) => Say(arguments: [machine, name, time, rival, rivalTime, factor]);

    public static string FoundSlower(string machine, string name, string time, string rival, string rivalTime, string factor) => Say(arguments: [machine, name, time, rival, rivalTime, factor]);

    public static string FoundNoDifference(string machine, string name, string time, string rival, string rivalTime) => Say(arguments: [machine, name, time, rival, rivalTime]);

    public static string CouldHaveGiven(int threads, string times) => Say(arguments: [threads, times]);

    public static string CapacityMoved(string low, string high) => Say(arguments: [low, high]);

    public static string CapacityOf(int threads) => Say(arguments: [threads]);

    public static string TimesOneThread(string times) => Say(arguments: [times]);

    public static string TwoRuns => Say();

    public static string Before => Say();

    public static string After => Say();

    public static string TimesAsFastFromTo => Say();

    public static string FromTo(string low, string high) => Say(arguments: [low, high]);

    public static string Judgement => Say();

    public static string Faster => Say();

    public static string Slower => Say();

    public static string CannotTell => Say();

    public static string HowToReadChanges => Say();

    public static string AllSamples => Say();

    public static string Round => Say();

    public static string SamplesAreAll => Say();

    public static string WhoDidWhatWhen => Say();

    public static string ActivityRunning => Say();

    public static string ActivityWaiting => Say();

    public static string ActivityHoldingLock => Say();

    public static string ActivityBlocked => Say();

    public static string NothingRecorded => Say();

    public static string TimelineFinding(string time, string workers, string shares) => Say(arguments: [time, workers, shares]);

    public static string ActivityShare(string share, string activity) => Say(arguments: [share, activity]);

    public static string RestNotRecorded(string share) => Say(arguments: [share]);

    public static string TimelinePart(string shown, string all, string time) => Say(arguments: [shown, all, time]);

    public static string TimelineMissed(string missed) => Say(arguments: [missed]);

    public static string VerdictAgrees => Say();

    public static string VerdictDiffers => Say();

    public static string WorkerReplaced(string worker, int deaths) => Say(arguments: [worker, deaths]);

    public static string TooManyForAHistogram(int found) => Say(arguments: [found]);

    public static string DistributionOfTimes => Say();

    public static string DistributionFinding(string name, string median, string runs, string mean, string slowest) => Say(arguments: [name, median, runs, mean, slowest]);

    public static string FirstRunsOfAll => Say();

    public static string Run => Say();

    public static string EachRun => Say();

    public static string FirstRunFinding(string first, string median, string later, string times) => Say(arguments: [first, median, later, times]);

    public static string TimeAgainst(string axis) => Say(arguments: [axis]);

    public static string SpeedUpAgainst(string axis) => Say(arguments: [axis]);

    public static string TimesAsFast => Say();

    public static string IdealSpeedUp => Say();

    public static string CapacityLine => Say();

    public static string BestSpeedUp(string machine, string way, string axis, int value, string times, string baseline) => Say(arguments: [machine, way, axis, value, times, baseline]);

    public static string FastestAt(string way, string axis, int value, string time) => Say(arguments: [way, axis, value, time]);

    public static string HowToReadPoints(int runs) => Say(arguments: [runs]);

    public static string HowToReadSpeedUps => Say();

    public static string BreakEven(string name) => Say(arguments: [name]);

    public static string NeverFaster(string name, string rival, string axis, string most) => Say(arguments: [name, rival, axis, most]);

    public static string AlwaysFaster(string name, string rival, string axis, string least) => Say(arguments: [name, rival, axis, least]);

    public static string FasterFrom(string name, string rival, string axis, string before, string after) => Say(arguments: [name, rival, axis, before, after]);

    public static string LoadOfEachWorker => Say();

    public static string TimeAtWork => Say();

    public static string WorkerAndItems(int worker, string items) => Say(arguments: [worker, items]);

    public static string LoadAlone(string time) => Say(arguments: [time]);

    public static string LoadFinding(string longest, string shortest, string idle) => Say(arguments: [longest, shortest, idle]);

    public static string TransfersOverTime => Say();

    public static string TransfersFinding(int files, string time, int most, string mean, string waiting) => Say(arguments: [files, time, most, mean, waiting]);

    public static string WaitingForAnswer => Say();

    public static string Receiving => Say();

    public static string TransferFailed => Say();

    public static string TransferNamed(string name, int attempt) => Say(arguments: [name, attempt]);

    public static string NothingArrived => Say();

    public static string PicturesThatArrived => Say();

    public static string ArrivedIn(int arrived, int asked, string time) => Say(arguments: [arrived, asked, time]);

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

    public static string OnOneProcessor => Say();

    public static string OnSeveralProcessors(int processors) => Say(arguments: [processors]);
}
