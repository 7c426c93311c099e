using System.Runtime.InteropServices;
using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Interleaving;
using NotebookCourse.Topics.Races;
using NotebookCourse.Topics.Races.Exercises;
using NotebookCourse.Topics.Races.Figures;

namespace NotebookCourse.Tests.Topics.Races;

[Collection(nameof(HostOffers))]
public sealed class LitmusTests : IDisposable
{
    private readonly CancellationTokenSource _cell = new();

    public LitmusTests() => AppContext.SetData(HostContext.StopTokenKey, () => _cell.Token);

    // By name, and so that each runs with bodies of its own.
    private static Dictionary<string, Func<LitmusRun>> BuiltIn { get; } = new()
    {
        ["store buffering"] = () => StoreBuffering.WithoutFence().Run(Few),
        ["store buffering with a fence"] = () => StoreBuffering.WithFence().Run(Few),
        ["message passing"] = () => MessagePassing.Plain().Run(Few),
        ["message passing with a volatile flag"] = () => MessagePassing.WithVolatile().Run(Few),
        ["16 bytes"] = () => TornReads.OfSixteenBytes().Run(Few),
        ["8 bytes"] = () => TornReads.OfALong().Run(Few),
        ["increments"] = () => RacyIncrement.Plain().Run(Few),
        ["indivisible increments"] = () => RacyIncrement.Atomic().Run(Few),
    };

    private const int Few = 20_000;

    public static TheoryData<string> BuiltInNames => [.. BuiltIn.Keys];

    public void Dispose()
    {
        AppContext.SetData(HostContext.StopTokenKey, null);
        _cell.Dispose();
    }

    // More than a batch, less than one, and a batch that is not full.
    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(2_500)]
    public void Run_BodiesThatCannotDisturbEachOther_EachRunsOnceForEachState(int times)
    {
        var made = 0;

        var run = Apart(() =>
            {
                made++;
                return new Two();
            })
            .Acceptable((1, 1), "each counts for itself")
            .Forbidden((0, 0), "neither counted")
            .Run(times);

        Assert.Equal((times, times, 0), (made, run.Outcomes[0].Count, run.Outcomes[1].Count));
        Assert.Equal(times, run.Times);
        Assert.True(run.Passed);
    }

    [Fact]
    public void Run_BodiesThatWaitForEachOther_RunAtTheSameTime()
    {
        var run = Litmus.Of(
                "meeting",
                () => new Two(),
                two =>
                {
                    Volatile.Write(ref two.First, 1);
                    Atomic.SpinUntil(() => Volatile.Read(ref two.Second) == 1);
                },
                two =>
                {
                    Volatile.Write(ref two.Second, 1);
                    Atomic.SpinUntil(() => Volatile.Read(ref two.First) == 1);
                },
                two => (two.First, two.Second))
            .Acceptable((1, 1), "both were there")
            .Run(times: 1_200);

        Assert.Equal(1_200, Assert.Single(run.Outcomes).Count);
    }

    [Fact]
    public void Run_OutcomeThatIsNotDeclared_IsAnErrorThatNamesIt()
    {
        var test = Apart(() => new Two()).Acceptable((1, 0), "one way").Interesting((0, 1), "the other way");

        var error = Assert.Throws<InvalidOperationException>(() => test.Run(times: 2_000));

        Assert.Equal("Expected one of the declared outcomes of “apart” ((1, 0); (0, 1)), but (1, 1) came. Declare it as acceptable, interesting or forbidden, and say why.", error.Message);
    }

    [Fact]
    public void Run_ForbiddenOutcomeThatIsCertain_Fails()
    {
        var run = Apart(() => new Two()).Acceptable((0, 0), "neither").Forbidden((1, 1), "made certain").Run(times: 1_500);

        Assert.False(run.Passed);
        Assert.Equal(["(1, 1)"], run.Seen(Judgement.Forbidden).Select(outcome => outcome.Text));
        Assert.StartsWith("Failed: in 1,500 races something was seen that must never be: (1, 1).", run.Chart().Caption, StringComparison.Ordinal);
        Assert.Contains("(1, 1) · 1,500 · 100\u00a0% · forbidden · made certain", run.Chart().Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_InterestingOutcome_IsShownAndNotRequired()
    {
        var run = Apart(() => new Two()).Interesting((1, 1), "certain").Interesting((0, 0), "impossible").Run(times: 10);

        Assert.True(run.Passed);
        Assert.Contains("In 10 races nothing forbidden was seen. Of what is interesting, this machine showed (1, 1). It did not show (0, 0), which proves nothing", run.Chart().Caption, StringComparison.Ordinal);
        Assert.Contains("(0, 0) · never · 0\u00a0% · interesting · impossible", run.Chart().Alternative, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, VerdictKind.AsPredicted)]
    [InlineData(0.5, VerdictKind.NotAsPredicted)]
    public void Against_Share_IsThatOfWhatIsInteresting(double guess, VerdictKind expected)
    {
        var verdict = Apart(() => new Two()).Interesting((1, 1), "certain").Run(times: 1_000).Against(Predict.Share(guess));

        Assert.Equal(expected, verdict.Kind);
        Assert.Contains("Of 1,000 races, 1,000 ended in what is declared interesting (100\u00a0%).", verdict.Alternative, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void Against_NothingInterestingSeen_CannotTell(double guess)
    {
        var verdict = Apart(() => new Two()).Acceptable((1, 1), "certain").Interesting((0, 0), "impossible").Run(times: 1_000).Against(Predict.Share(guess));

        Assert.Equal(VerdictKind.CannotTell, verdict.Kind);
        Assert.Contains("Of 1,000 races, none ended", verdict.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Declare_OutcomeTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Apart(() => new Two()).Acceptable((1, 1), "yes").Forbidden((1, 1), "no"));

    [Fact]
    public void Run_WhenTheCellIsStopped_EndsAfterTheBatch()
    {
        var made = 0;
        var test = Litmus.Of(
                "stopped",
                () =>
                {
                    made++;
                    return new Two();
                },
                _ => _cell.Cancel(),
                _ => { },
                _ => 0)
            .Acceptable(0, "nothing happens");

        Assert.Throws<OperationCanceledException>(() => test.Run(times: 1_000_000_000));
        Assert.InRange(made, 1, 1_000);
    }

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    [InlineData("fresh")]
    [InlineData("outcome")]
    public void Run_SomethingThatThrows_EndsWithThatError(string where)
    {
        var test = Litmus.Of("throwing", () => Fail<object>("fresh", new object()), _ => Fail("first", 0), _ => Fail("second", 0), _ => Fail("outcome", 0)).Acceptable(0, "well");

        Assert.Equal(where, Assert.Throws<NotSupportedException>(() => test.Run(times: 5_000)).Message);

        T Fail<T>(string here, T result) => here == where ? throw new NotSupportedException(here) : result;
    }

    [Theory]
    [MemberData(nameof(BuiltInNames))]
    public void Run_BuiltIn_ShowsNothingForbiddenAndNothingUndeclared(string name)
    {
        var run = BuiltIn[name]();

        Assert.True(run.Passed, run.Chart().Alternative);
        Assert.Equal(Few, run.Outcomes.Sum(outcome => outcome.Count));
    }

    [Theory]
    [InlineData(1, Architecture.X64, true, "only a read may come before an earlier write")]
    [InlineData(2, Architecture.X64, false, "only a read may come before an earlier write")]
    [InlineData(8, Architecture.Arm64, false, "may exchange any two plain accesses")]
    [InlineData(8, Architecture.RiscV64, false, "not known here")]
    public void Chart_OfAMachine_SaysWhatItCannotShow(int processors, Architecture architecture, bool takesTurns, string order)
    {
        var caption = new LitmusRun("any", 1, [new("0", 1, Judgement.Acceptable, "it is")]) { Processors = processors, Architecture = architecture }.Chart().Caption;

        Assert.Equal(takesTurns, caption.Contains("one processor", StringComparison.Ordinal));
        Assert.Contains(order, caption, StringComparison.Ordinal);
        Assert.Contains($"{architecture}", caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OnThisMachine_SaysWhichItWas()
    {
        var run = Apart(() => new Two()).Acceptable((1, 1), "always").Run(times: 1);

        Assert.Equal((Environment.ProcessorCount, RuntimeInformation.ProcessArchitecture), (run.Processors, run.Architecture));
    }

    private static LitmusTest<Two, (int, int)> Apart(Func<Two> fresh) =>
        Litmus.Of("apart", fresh, two => two.First++, two => two.Second++, two => (two.First, two.Second));

    private sealed class Two
    {
        public int First, Second;
    }
}
