using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Primitives;

/// <summary>What every counting semaphore must do, beside being a critical section when it has one permit.</summary>
internal static class SemaphoreChecks
{
    public static Check TwoPermitsAdmitTwo { get; } = new(nameof(TwoPermitsAdmitTwo), subject => EverySchedule.EndsWell(() =>
    {
        var semaphore = subject.NewSemaphore(2);
        var inside = new Shared<int>("inside");
        return Scenario.Of(2, _ =>
        {
            semaphore.Wait();
            inside.Update(count => count + 1);
            // Leaves only when both have been inside at once.
            Atomic.SpinUntil(() => inside.Value == 2);
            semaphore.Release();
        });
    }));

    public static Check TwoPermitsAdmitNoThird { get; } = AdmitNoThird(nameof(TwoPermitsAdmitNoThird));

    /// <summary>The same for semaphores with so many steps that threads are interrupted twice at most.</summary>
    public static Check TwoPermitsAdmitNoThirdBounded { get; } = AdmitNoThird(nameof(TwoPermitsAdmitNoThirdBounded), Search.Bounded(2));

    public static Check NoPermitWaitsForRelease { get; } = new(nameof(NoPermitWaitsForRelease), subject => EverySchedule.Gives(1, () =>
    {
        var semaphore = subject.NewSemaphore(0);
        var (data, seen) = (new Shared<int>("data"), 0);
        return Scenario.Of(
            () =>
            {
                semaphore.Wait();
                seen = data.Value;
            },
            () =>
            {
                data.Value = 1;
                semaphore.Release();
            }).Giving(() => seen);
    }));

    public static Check QuickReleasesAreKept { get; } = new(nameof(QuickReleasesAreKept), subject => EverySchedule.EndsWell(() =>
    {
        var semaphore = subject.NewSemaphore(0);
        return Scenario.Of(
            semaphore.Wait,
            semaphore.Wait,
            () =>
            {
                semaphore.Release();
                semaphore.Release();
            });
    }));

    public static Check OneReleaseAdmitsOne { get; } = new(nameof(OneReleaseAdmitsOne), subject => EverySchedule.WaitsForEver(() =>
    {
        var semaphore = subject.NewSemaphore(0);
        return Scenario.Of(semaphore.Wait, semaphore.Wait, semaphore.Release);
    }));

    /// <summary>What was put back in peace is there later, each permit once.</summary>
    public static Check PermitsAddUp { get; } = new(nameof(PermitsAddUp), subject =>
    {
        EverySchedule.EndsWell(Alone(releases: 2, waits: 3));
        EverySchedule.WaitsForEver(Alone(releases: 2, waits: 4));

        Func<Scenario> Alone(int releases, int waits) => () =>
        {
            var semaphore = subject.NewSemaphore(1);
            return Scenario.Of(() =>
            {
                for (var release = 0; release < releases; release++) semaphore.Release();
                for (var wait = 0; wait < waits; wait++) semaphore.Wait();
            });
        };
    });

    /// <summary>A binary semaphore says when more is put back than was taken.</summary>
    public static Check ReleaseOfFreeThrows { get; } = new(nameof(ReleaseOfFreeThrows), subject =>
    {
        var semaphore = (ISemaphore)subject.New(true);
        Assert.Throws<InvalidOperationException>(semaphore.Release);
        semaphore.Wait();
        semaphore.Release();
        Assert.Throws<InvalidOperationException>(semaphore.Release);
    });

    /// <summary>A binary semaphore that is taken at first waits.</summary>
    public static Check TakenWaitsForRelease { get; } = new(nameof(TakenWaitsForRelease), subject =>
    {
        EverySchedule.WaitsForEver(() => Scenario.Of(((ISemaphore)subject.New(false)).Wait));
        EverySchedule.EndsWell(() =>
        {
            var semaphore = (ISemaphore)subject.New(false);
            return Scenario.Of(semaphore.Wait, semaphore.Release);
        });
    });

    /// <summary>Of two that try for one permit one gets it, and it is there again when it is put back.</summary>
    public static Check TryTakesWhatIsThere { get; } = new(nameof(TryTakesWhatIsThere), subject => EverySchedule.Gives((1, true, false), () =>
    {
        var semaphore = subject.NewSemaphore(1);
        var (tryWait, got) = (semaphore.GetType().GetMethod("TryWait")!.CreateDelegate<Func<bool>>(semaphore), new bool[2]);
        return Scenario.Of(2, thread => got[thread] = tryWait()).Giving(() =>
        {
            semaphore.Release();
            return (got.Count(each => each), tryWait(), tryWait());
        });
    }));

    private static Check AdmitNoThird(string name, Search? search = null) => new(name, subject => EverySchedule.EndsWell(() =>
    {
        var semaphore = subject.NewSemaphore(2);
        var inside = new Shared<int>("inside");
        return Scenario.Of(3, _ =>
        {
            semaphore.Wait();
            Assert.InRange(inside.Update(count => count + 1), 1, 2);
            inside.Update(count => count - 1);
            semaphore.Release();
        });
    }, search));
}
