using NotebookCourse.Topics.Factoring;
using NotebookCourse.Topics.Interpreters;

namespace NotebookCourse.Tests.Topics.Interpreters;

public class EvaluatorTests
{
    [Fact]
    public void Run_SmallAndRandomNumbers_GivesWhatTrialDivisionGives()
    {
        var evaluator = new Evaluator<PlainCounting>(Evaluator<PlainCounting>.NewConstants());

        foreach (var number in (int[])[.. Enumerable.Range(1, 200), .. PrimeFactors.Numbers(50), LockRun.Prime])
        {
            var found = new List<int>();
            evaluator.Run(number, found);
            Assert.Equal(FactorsOf(number), found);
        }
    }

    [Fact]
    public void Run_AnyCounting_LeavesTheConstantsToTheProgramAlone()
    {
        AssertLeftAlone<PlainCounting>();
        AssertLeftAlone<AtomicCounting>();
        AssertLeftAlone<LockedCounting>();
    }

    [Fact]
    public void Variants_Threads_AreRightInEveryGuard()
    {
        foreach (var variant in (NotebookCourse.Experiments.Variant[])
            [Interpreting.Alone(), Interpreting.UnderGlobalLock(3, interval: 1), Interpreting.WithAtomicCounts(3), Interpreting.WithLockPerObject(3)])
        {
            variant.Work(TestContext.Current.CancellationToken)();
        }
    }

    private static void AssertLeftAlone<TCounting>()
        where TCounting : struct, ICounting
    {
        var constants = Evaluator<TCounting>.NewConstants();
        var found = new List<int>();

        new Evaluator<TCounting>(constants).Run(360, found);

        Assert.Equal([2, 2, 2, 3, 3, 5], found);
        Assert.All(constants, constant => Assert.Equal(1, constant.References));
    }

    private static int[] FactorsOf(int number)
    {
        Span<int> factors = stackalloc int[TrialDivision.MostFactors];
        return factors[..TrialDivision.Factor(number, factors)].ToArray();
    }
}
