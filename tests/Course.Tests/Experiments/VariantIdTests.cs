using NotebookCourse.Experiments;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Topics.Factoring;
using NotebookCourse.Topics.Interpreters;
using NotebookCourse.Topics.Locks;
using NotebookCourse.Topics.Processes;

namespace NotebookCourse.Tests.Experiments;

public class VariantIdTests
{
    private static readonly int[] Numbers = [2, 3];

    /// <summary>Kept runs lie on learners' disks: once given, an id stays.</summary>
    public static TheoryData<string, Variant> Known => new()
    {
        { "one-after-the-other", PrimeFactors.Sequential(Numbers) },
        { "trial-division", PrimeFactors.ByTrialDivision(Numbers) },
        { "threads-4", PrimeFactors.Threads(Numbers, 4) },
        { "threads-4/cyclic", PrimeFactors.Interleaved(Numbers, 4) },
        { "eight-primes/threads-4/dynamic-64", PrimeFactors.Fast(Numbers).OverThreads(4, Partitioning.Dynamic(64)) },
        { "eight-primes/printing", PrimeFactors.Fast(Numbers).Printing() },
        { "parallel-for-3", PrimeFactors.Sequential(Numbers).OverParallelFor(3) },
        { "plinq-3", PrimeFactors.Sequential(Numbers).OverPlinq(3) },
        { "processes-2", PrimeFactors.Sequential(Numbers).OverProcesses(2) },
        { "ticket, 100 sections", Locks.Ticket(2) },
        { "small-program", StartUp.SmallProgram() },
        { "threads-2/global-lock", Interpreting.UnderGlobalLock(2) },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Id_OfTheLibrarysVariants_IsNoText(string id, Variant variant) => Assert.Equal(id, variant.Id);

    [Fact]
    public void Of_AnswerKnownBeforehand_AnyOtherIsWrong()
    {
        Variant.Of("mine", _ => 42, 42).Work(TestContext.Current.CancellationToken)();

        Assert.Equal(
            "“mine” must give 42, but gave 41.",
            Assert.Throws<WrongAnswerException>(() => Variant.Of("mine", _ => 41, 42).Work(TestContext.Current.CancellationToken)()).Message);
    }

    [Fact]
    public void Id_OfALearnersVariant_IsItsNameUntilItHasOne()
    {
        var variant = Variant.Of("mine", _ => 0, _ => { });

        Assert.Equal("mine", variant.Id);
        Assert.Equal("renamed", (variant with { Name = "renamed" }).Id);
        Assert.Equal("own", (variant with { Id = "own", Name = "renamed" }).Id);
    }

    [Fact]
    public void Compare_TwoWithOneId_IsRefused()
    {
        var variant = Variant.Of("mine", _ => 0, _ => { }) with { Id = "same" };

        Assert.Throws<ArgumentException>(() => Experiment.Compare(variant, variant with { Name = "other" }));
    }

    [Fact]
    public void Sweep_VariantsThatHaveIds_KnowsPointsByThem()
    {
        var curves = Run(Experiment.Sweep("threads", [1, 2], ("a stretch each", n => PrimeFactors.Threads(Numbers, n))));

        Assert.Equal(["threads-1 @ 1", "threads-2 @ 2"], curves.Run.Measurements.Select(each => each.Id));
        Assert.Equal(["threads-1 @ 1", "threads-2 @ 2"], curves.All.Single().Points.Select(point => point.Variant));
    }

    [Fact]
    public void Sweep_WaysThatMeetInOneVariant_KnowsPointsByTheirWays()
    {
        var curves = Run(Experiment.Sweep("threads", [1], ("one", _ => PrimeFactors.Threads(Numbers, 1)), ("other", n => PrimeFactors.Threads(Numbers, n))));

        Assert.Equal(["one @ 1", "other @ 1"], curves.Run.Measurements.Select(each => each.Id));
    }

    [Fact]
    public void Id_OfAQuestion_IsItsTextUnlessItIsTheLibrarys()
    {
        var variant = PrimeFactors.Sequential(Numbers);

        Assert.Equal("fastest", Experiment.Compare(variant).Id);
        Assert.Equal("Mine?", (Experiment.Compare(variant) with { Question = "Mine?" }).Id);
        Assert.Equal("mine", (Experiment.Compare(variant) with { Question = "Mine?", Id = "mine" }).Id);
        Assert.Equal("sweep", Run(Experiment.Sweep("threads", [1], ("one", n => PrimeFactors.Threads(Numbers, n)))).Run.Id);
    }

    private static Curves Run(Sweep sweep) => (sweep with { Repeats = 1 }).Run(TestContext.Current.CancellationToken);
}
