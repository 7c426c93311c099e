using NotebookCourse.Experiments;
using NotebookCourse.Topics.Switching;

namespace NotebookCourse.Tests.Topics.Switching;

public class TurnTakingTests
{
    [Fact]
    public void Run_OneProcessor_TurnsDoNotOverlapAndAreOnThatProcessor()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Threads can be pinned on Linux only.");

        var run = Run(3, oneProcessor: true);

        Assert.True(run.IsPinned);
        Assert.False(run.CouldNotPin);
        Assert.Equal([Pinning.Allowed[^1]], run.Threads.SelectMany(turns => turns).Select(turn => turn.Processor).Distinct());
        // Of two turns on one processor the later one begins when the other is over; a chunk of work more or less at each edge.
        Assert.InRange(run.Together, 0, 0.02 * run.LastDone);
        // Three times the work cannot be done in less than three times the time; how much more is the machine's affair.
        Assert.True(run.LastDone > 2.5 * run.Work, $"{run.LastDone}\u00a0s for three times {run.Work}\u00a0s");
        // One after the other it would be 1: they do take turns.
        Assert.InRange(run.WorkAtFirst, 1.2, 3);
    }

    [Fact]
    public void Run_Anywhere_IsNotPinned()
    {
        var run = Run(2, oneProcessor: false);

        Assert.False(run.IsPinned);
        Assert.False(run.CouldNotPin);
        Assert.Equal(2, run.Threads.Count);
        Assert.All(run.Threads, turns => Assert.All(turns.Zip(turns.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start)));
    }

    [Fact]
    public void Together_MadeUpTurns_CountsWhereTwoOrMoreRun()
    {
        var run = Of([[new(0, 4, 0)], [new(1, 2, 1), new(3, 6, 1)], [new(3, 4, 2)]]);

        Assert.Equal(2, run.Together, 1e-9);
        Assert.Equal((4, 6), (run.FirstDone, run.LastDone));
        // The first thread for 4 until then, the second for 2, the third for 1; each for 3 in the mean.
        Assert.Equal(7.0 / 3, run.WorkAtFirst, 1e-9);
    }

    [Fact]
    public void Together_OneAfterTheOther_IsNothing() => Assert.Equal(0, Of([[new(0, 1, 0), new(2, 3, 0)], [new(1, 2, 0)]]).Together);

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Run_ImpossibleNumber_SaysTheRange(int threads) =>
        Assert.Contains("threads must be 1 to 8", Assert.Throws<ArgumentOutOfRangeException>(() => new TurnLog(threads, oneProcessor: false)).Message);

    private static TurnTaking Run(int threads, bool oneProcessor)
    {
        var log = new TurnLog(threads, oneProcessor);
        DedicatedThreads.Run(threads, log.Compute);
        return log.Result();
    }

    internal static TurnTaking Of(Turn[][] threads, bool isPinned = false, bool couldNotPin = false, int processors = 4, long? forced = null) =>
        new() { Threads = threads, IsPinned = isPinned, CouldNotPin = couldNotPin, Processors = processors, Forced = forced };
}
