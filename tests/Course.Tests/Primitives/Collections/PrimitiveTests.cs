using NotebookCourse.Primitives;
using NotebookCourse.Tests.Primitives.Collections.Checks;
using NotebookCourse.Tests.Primitives.Collections.Mutants;

namespace NotebookCourse.Tests.Primitives.Collections;

/// <summary>Holds every check against its primitive and against the mutants that it must catch.</summary>
public sealed class PrimitiveTests
{
    private static readonly Suite[] Suites =
    [
        new(typeof(TreiberStack<>), StackChecks.All, TreiberStackMutants.All),
        new(typeof(MichaelScottQueue<>), QueueChecks.All, MichaelScottQueueMutants.All),
        new(typeof(SpscRing<>), RingChecks.All, SpscRingMutants.All),
        new(typeof(ChaseLevDeque<>), DequeChecks.All, ChaseLevDequeMutants.All),
        new(typeof(SequencedBoundedBuffer<>), BufferChecks.All, SequencedBoundedBufferMutants.All),
        new(typeof(MonitorBoundedBuffer<>), BufferChecks.All, MonitorBoundedBufferMutants.All),
        new(typeof(SemaphoreBoundedBuffer<>), BufferChecks.All, SemaphoreBoundedBufferMutants.All),
        new(typeof(Future<>), FutureChecks.All, FutureMutants.All),
        new(typeof(EventLoop), LoopChecks.All, EventLoopMutants.All),
        new(typeof(WorkStealingPool), PoolChecks.All, WorkStealingPoolMutants.All),
        new(typeof(AsyncSemaphore), AsyncSemaphoreChecks.All, AsyncSemaphoreMutants.All),
        new(typeof(AsyncLock), AsyncLockChecks.All, AsyncLockMutants.All),
    ];

    public static TheoryData<string, string> Checks => [.. Suites.SelectMany(suite => suite.Checks.Keys.Select(check => (suite.Primitive, check)))];

    public static TheoryData<string, string> AllMutants => [.. Suites.SelectMany(suite => suite.Mutants.Select(mutant => (suite.Primitive, mutant.Name)))];

    public static TheoryData<string> Primitives => [.. Suites.Select(suite => suite.Primitive)];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Check_OfPrimitive_Passes(string primitive, string check)
    {
        var suite = SuiteOf(primitive);

        suite.Checks[check](suite.Definition);
    }

    [Theory]
    [MemberData(nameof(AllMutants))]
    public void Check_OfMutant_Fails(string primitive, string name)
    {
        var suite = SuiteOf(primitive);
        var mutant = suite.Mutants.Single(each => each.Name == name);
        var broken = mutant.Compile();

        var failure = Record.Exception(() => suite.Checks[mutant.CaughtBy](broken));

        // By an assertion: a check that cannot even be made catches nothing.
        Assert.True(failure is Xunit.Sdk.XunitException or CsCheck.CsCheckException, $"{mutant.CaughtBy} must catch {name}, but: {failure?.ToString() ?? "it passes"}");
    }

    [Theory]
    [MemberData(nameof(Primitives))]
    public void Table_OfMutants_IsThatOfTheCode(string primitive)
    {
        var suite = SuiteOf(primitive);

        Assert.Equal(suite.Mutants.Select(mutant => (mutant.Name, mutant.CaughtBy)), MutantTable.RowsOf(primitive));
        Assert.True(suite.Mutants.Count >= 5);
    }

    private static Suite SuiteOf(string primitive) => Suites.Single(suite => suite.Primitive == primitive);
}
