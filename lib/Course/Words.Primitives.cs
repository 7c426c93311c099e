namespace NotebookCourse;

// Primitives: see Words.Phrases.cs.
internal static partial class Words
{
    public static string PermitNotTaken => Say();

    public static string FutureSetAlready => Say();

    public static string PoolDisposedFromInside => Say();

    public static string WaiterMissing => Say();

    public static string AsyncLockLeftTwice => Say();

    public static string LoopRunTwice => Say();

    public static string LoopOnlyPosts => Say();

    public static string SignalTooMany => Say();

    public static string PermitFree => Say();

    public static string PermitTaken => Say();
}
