using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Locks;

/// <summary>A writer stands in line while a reader is inside; then another reader comes, again and again. The result is how often that one overtakes the writer.</summary>
/// <remarks>
/// Starvation shows only in a run without end. A run that ends shows the reason for it: whoever may be overtaken by all who
/// come is overtaken for as long as they come. Only the explorer knows when the writer stands in line, so on real
/// threads the second reader does not wait for that, and its turns prove nothing.
/// Source: Courtois, Heymans and Parnas, Concurrent control with "readers" and "writers", 1971.
/// </remarks>
public static class WriterStarvation
{
    private const int Writer = 2;

    /// <summary>The readers and the writer at a lock.</summary>
    /// <param name="make">Makes the lock.</param>
    /// <param name="reads">How often the second reader comes: 1 to 3.</param>
    public static Func<Scenario> At(Func<IReaderWriterLock> make, int reads)
    {
        ArgumentNullException.ThrowIfNull(make);
        Require.InRange(reads, 1, 3);
        return () =>
        {
            var (doors, written, overtaken) = (Seen.As(Seen.Code(make)()), new Shared<bool>("written"), 0);
            doors.EnterRead();
            return Scenario.Of(
                doors.ExitRead,
                () =>
                {
                    Atomic.SpinUntil(() => written.Value || StandsInLine(Writer), "the writer to stand in line");
                    for (var read = 0; read < reads; read++)
                    {
                        doors.EnterRead();
                        if (!written.Value) overtaken++;
                        doors.ExitRead();
                    }
                },
                () =>
                {
                    doors.EnterWrite();
                    written.Value = true;
                    doors.ExitWrite();
                }).Giving(() => overtaken);
        };
    }

    private static bool StandsInLine(int thread) => ControlledScheduler.Current is not { } scheduler || scheduler.Threads[thread].Waits;
}
