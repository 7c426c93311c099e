namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Makes a <see cref="Mutex"/> as a twin does.</summary>
internal static class MutexCalls
{
    /// <summary>As <see cref="Mutex(bool)"/>: while a program is explored, whoever makes it enters what it is to the threads there.</summary>
    public static Mutex New(bool initiallyOwned)
    {
        if (Sight.Current is not { } sight) return new Mutex(initiallyOwned);
        var made = new Mutex();
        sight.NoteMade(made);
        if (initiallyOwned) ((SimulatedMutex)sight.SimulationOf(made)!).WaitOne();
        return made;
    }
}
