using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A spin lock that serves in order of arrival, as a bakery with numbered tickets does.</summary>
/// <remarks>
/// Safety: at most one thread is between <see cref="Enter"/> and <see cref="Exit"/>; fewer than 2³² threads may wait.
/// Liveness: starvation-free; first come, first served, from the moment at which the ticket is taken. Not reentrant.
/// Cost: all who wait read the same place, and each exit makes all of them read it anew.
/// Source: Reed and Kanodia, 1979; Mellor-Crummey and Scott, 1991.
/// </remarks>
public sealed class TicketLock : ILock
{
    private int _next;
    private int _serving;

    /// <inheritdoc/>
    public void Enter()
    {
        // Reading the number and advancing it are one step, so no two threads have the same ticket.
        var ticket = Atomic.Add(ref _next, 1) - 1;
        if (Atomic.Read(ref _serving) != ticket) WaitFor(ticket);
    }

    /// <inheritdoc/>
    // Only who is inside writes it, so this needs no indivisible addition. After 2³² tickets both numbers begin again.
    public void Exit() => Atomic.Write(ref _serving, unchecked(_serving + 1));

    private void WaitFor(int ticket) => Atomic.SpinUntil(() => Atomic.Read(ref _serving) == ticket);
}
