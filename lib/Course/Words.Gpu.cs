namespace NotebookCourse;

// GPUs: see Words.Phrases.cs.
internal static partial class Words
{
    public static string GpuEmulatorName => Say();

    public static string GpuNone(string api) => Say(arguments: [api]);

    public static string GpuFailed(string api, string fault) => Say(arguments: [api, fault]);

    public static string GpuWrongTrial(string found) => Say(arguments: [found]);

    public static string GpuWrongElement(int index, double expected, double found) => Say(arguments: [index, expected, found]);

    public static string GpuWrongPixels(int off, int of, int first, int expected, int found) => Say(arguments: [off, of, first, expected, found]);

    public static string GpuWrongSum(int expected, int found) => Say(arguments: [expected, found]);

    public static string GpuWrongRow(int row) => Say(arguments: [row]);

    public static string GpuSaxpy => Say();

    public static string GpuMandelbrot => Say();

    public static string GpuMatrix => Say();

    public static string GpuSum => Say();

    public static string GpuFactors => Say();

    public static string GpuWayScalar => Say();

    public static string GpuWayVectors => Say();

    public static string GpuWayParallel => Say();

    public static string GpuWayBoth => Say();

    public static string GpuLegThere => Say();

    public static string GpuLegCompute => Say();

    public static string GpuLegBack => Say();

    public static string GpuLegWhole => Say();

    public static string GpuRaceTitle(string work, string size) => Say(arguments: [work, size]);

    public static string GpuRaceBest(string machine, string way, string time, string times, string baseline) => Say(arguments: [machine, way, time, times, baseline]);

    public static string GpuRaceWon(string device, string time, string times) => Say(arguments: [device, time, times]);

    public static string GpuRaceLost(string device, string time, string times) => Say(arguments: [device, time, times]);

    public static string GpuRaceShare(string share, string times) => Say(arguments: [share, times]);

    public static string GpuRaceEmulated(string items, string time) => Say(arguments: [items, time]);

    public static string GpuSweepTitle(string work) => Say(arguments: [work]);

    public static string GpuItemsAxis => Say();

    public static string GpuLineProcessor => Say();

    public static string GpuCardWhole => Say();

    public static string GpuCardCompute => Say();

    public static string GpuTheCard => Say();

    public static string GpuSweepNoGpu => Say();

    public static string GpuCardShare(string size, string share) => Say(arguments: [size, share]);

    public static string GpuSweepShare(string size, string share) => Say(arguments: [size, share]);

    public static string GpuNeverWins(string who, string size, int processors) => Say(arguments: [who, size, processors]);

    public static string GpuAlwaysWins(string who, string size, int processors) => Say(arguments: [who, size, processors]);

    public static string GpuWinsFrom(string who, string before, string size, int processors) => Say(arguments: [who, before, size, processors]);

    public static string GpuShareWas(string who, string size, string share) => Say(arguments: [who, size, share]);

    public static string GpuNobodyThere => Say();

    public static string GpuDeviceRow => Say();

    public static string GpuWayRow => Say();

    public static string GpuMultiprocessorsRow => Say();

    public static string GpuWarpRow => Say();

    public static string GpuGroupRow => Say();

    public static string GpuThreadsRow => Say();

    public static string GpuPassedOverRow => Say();

    public static string GpuCardTitle => Say();

    public static string GpuApiEmulated => Say();

    public static string GpuCardThere(string device, string api, string threads) => Say(arguments: [device, api, threads]);

    public static string GpuCardNone => Say();

    public static string GpuPixels(int width, int height) => Say(arguments: [width, height]);

    public static string GpuPictureAlternative => Say();

    public static string GpuPictureFinding(string device, string pixels, string most, string share, string time) => Say(arguments: [device, pixels, most, share, time]);

    public static string GpuPictureEmulated => Say();

    public static string GpuTrafficTitle(string rows) => Say(arguments: [rows]);

    public static string GpuKernelColumn => Say();

    public static string GpuSquareColumn => Say();

    public static string GpuFetchesColumn => Say();

    public static string GpuIntensityColumn => Say();

    public static string GpuKernelPlain => Say();

    public static string GpuKernelTiled => Say();

    public static string GpuKernelBlocked => Say();

    public static string GpuTrafficFinding(string tiled, string blocked) => Say(arguments: [tiled, blocked]);

    public static string GpuRecording(string device) => Say(arguments: [device]);

    public static string GpuNothingToRecord => Say();

    public static string GpuRecordTitle(string device) => Say(arguments: [device]);

    public static string GpuWorkColumn => Say();

    public static string GpuScalarColumn => Say();

    public static string GpuBestColumn => Say();

    public static string GpuWholeTimes => Say();

    public static string GpuComputeTimes => Say();

    public static string GpuRecordHowToRead => Say();

    public static string GpuStepsTitle(string rows) => Say(arguments: [rows]);

    public static string GpuStepsFinding(string kernel, string rate, string times) => Say(arguments: [kernel, rate, times]);

    public static string GpuRecordedOn(string device, string api, string processor, int processors, string date) => Say(arguments: [device, api, processor, processors, date]);

    public static string GpuRecordNoneTitle => Say();

    public static string GpuRecordNoneRow => Say();

    public static string GpuRecordNoneHow => Say();

    public static string GpuRecordNone => Say();

    public static string GigaPerSecond => Say();

    public static string TeraPerSecond => Say();

    public static string RooflineTitle => Say();

    public static string RooflineIntensity => Say();

    public static string RooflineRate => Say();

    public static string RooflineRoof(string machine) => Say(arguments: [machine]);

    public static string RooflinePoint(string work, string machine) => Say(arguments: [work, machine]);

    public static string RooflineProcessor(int processors) => Say(arguments: [processors]);

    public static string RooflineCeilings(string machine, string bytes, string operations, string ridge) => Say(arguments: [machine, bytes, operations, ridge]);

    public static string RooflineByMemory(string work, string intensity, string share) => Say(arguments: [work, intensity, share]);

    public static string RooflineByArithmetic(string work, string intensity, string share) => Say(arguments: [work, intensity, share]);

    public static string RooflineInCache(string work, string intensity, string share) => Say(arguments: [work, intensity, share]);

    public static string RooflineHowToRead(int looks) => Say(arguments: [looks]);

    public static string CoresTitle => Say();

    public static string CoresExample => Say();

    public static string CoresFinding(int cores, string device, string multiprocessors, int warp, string lanes) => Say(arguments: [cores, device, multiprocessors, warp, lanes]);

    public static string CoresNotHere => Say();

    public static string CoresLeftOut(int cores, int multiprocessors) => Say(arguments: [cores, multiprocessors]);

    public static string CoresAlternative(int cores, int multiprocessors, int warp) => Say(arguments: [cores, multiprocessors, warp]);

    public static string CoresProcessor(int cores) => Say(arguments: [cores]);

    public static string CoresManage => Say();

    public static string CoresCompute => Say();

    public static string CoresProcessorColumn => Say();

    public static string CoresControlRow => Say();

    public static string CoresTogetherRow => Say();

    public static string CoresInAllRow => Say();
}
