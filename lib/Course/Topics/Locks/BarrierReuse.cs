using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Locks;

/// <summary>Two threads meet at a barrier, go on, and meet there again. The result is how often they have met.</summary>
/// <remarks>Source: Hensgen, Finkel and Manber, Two algorithms for barrier synchronization, 1988.</remarks>
public static class BarrierReuse
{
    private const int Parties = 2, Meetings = 2;

    /// <summary>A barrier that counts who has come and begins again at 0: a quick thread comes again before a slow one has seen the 0.</summary>
    public static Func<Scenario> CountedFromZero() => At(() => new CountingBarrier());

    /// <summary>A barrier whose meetings can be told apart.</summary>
    public static Func<Scenario> SenseReversed() => At(() => new SenseReversingBarrier(Parties));

    private static Func<Scenario> At(Func<IBarrier> make) => () =>
    {
        var (barrier, met) = (make(), new int[Parties]);
        return Scenario.Of(Parties, thread =>
        {
            for (; met[thread] < Meetings; met[thread]++) barrier.SignalAndWait();
        }).Giving(met.Min);
    };

    private sealed class CountingBarrier : IBarrier
    {
        private int _arrived;

        public void SignalAndWait()
        {
            if (Atomic.Add(ref _arrived, 1) == Parties) Atomic.Write(ref _arrived, 0);
            else Atomic.SpinUntil(() => Atomic.Read(ref _arrived) == 0, "all to have come");
        }
    }
}
