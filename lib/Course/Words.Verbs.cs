namespace NotebookCourse;

// What the assembly can be started to do: see Words.Phrases.cs.
internal static partial class Words
{
    public static string NotebookFilesPurpose => Say();

    public static string FactorWorkerPurpose => Say();

    public static string PictureServerPurpose => Say();

    public static string EchoWorkerPurpose => Say();

    public static string CrashWorkerPurpose => Say();

    public static string HelloWorkerPurpose => Say();

    public static string ThreadCostsPurpose => Say();

    public static string PoolGrowthPurpose => Say();

    public static string GpuRecorderPurpose => Say();

    public static string PythonRecorderPurpose => Say();

    public static string StudioPurpose => Say();
}
