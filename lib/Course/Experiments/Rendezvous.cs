namespace NotebookCourse.Experiments;

/// <summary>Lets threads begin together without asking the kernel for it, which would let them begin microseconds apart.</summary>
internal static class Rendezvous
{
    /// <summary>Says that the calling thread has come, and spins until as many as needed have.</summary>
    /// <remarks>Each sees what any of them wrote before it came. Yields after a while, for where there is one processor.</remarks>
    /// <param name="arrived">How often threads have come; 0 at first.</param>
    /// <param name="all">How often until all go on.</param>
    public static void Meet(ref int arrived, int all)
    {
        Interlocked.Increment(ref arrived);
        var waiting = default(SpinWait);
        while (Volatile.Read(ref arrived) < all) waiting.SpinOnce(sleep1Threshold: -1);
    }
}
