using NotebookCourse.Kernel.Host;
using NotebookCourse.Kernel.Running;

namespace NotebookCourse.Kernel.Showing;

/// <summary>Tells the values that are being shown how time goes by.</summary>
/// <remarks>It counts its own turns: on a machine that is busy, or stands still for a while, it waits as the others do.</remarks>
internal static class ShowingWatch
{
    private const int TurnMilliseconds = 10;

    private static readonly object Gate = new();
    private static readonly List<ShowingBudget> Watched = [];

    static ShowingWatch() => KernelThread.Start("showing", Work);

    /// <summary>From here on its time runs.</summary>
    public static void Add(ShowingBudget budget)
    {
        using (Uninterrupted.Enter(Gate))
        {
            Watched.Add(budget);
            Monitor.Pulse(Gate);
        }
    }

    /// <summary>Its value has been shown.</summary>
    public static void Remove(ShowingBudget budget)
    {
        using (Uninterrupted.Enter(Gate)) Watched.Remove(budget);
    }

    private static void Work()
    {
        while (true)
        {
            lock (Gate)
            {
                while (Watched.Count == 0) Monitor.Wait(Gate);
            }
            Thread.Sleep(TurnMilliseconds);
            lock (Gate)
            {
                foreach (var budget in Watched) budget.Pass();
            }
        }
    }
}
