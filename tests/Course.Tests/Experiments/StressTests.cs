using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Interleaving;
using NotebookCourse.Tests.Interleaving.Seeing;
using NotebookCourse.Topics.Races;
using NotebookCourse.Topics.Races.Figures;

namespace NotebookCourse.Tests.Experiments;

public class StressTests
{
    [Fact]
    public void Run_RacyProgram_EndsOnlyAsTheExplorerSays()
    {
        var program = Programs.UnsafeCounter(threads: 2, increments: 2);
        var found = Explorer.Explore(program);

        var stress = Stress.Run(program, times: 2_500);

        Assert.Equal(stress.Times, stress.Counts.Values.Sum());
        Assert.Subset(found.Classes.Select(each => each.Outcome).ToHashSet(), stress.Counts.Keys.ToHashSet());
        Assert.DoesNotContain("report", stress.Chart(found).Caption);
    }

    [Theory]
    [InlineData(0, 1_000, "You asked for 1,500")]
    [InlineData(3_600, 1_500, "1,500 runs")]
    public void Run_OutOfTime_EndsAndSaysHowOftenItRan(double seconds, int times, string said)
    {
        var program = Programs.UnsafeCounter(threads: 1, increments: 1);

        var stress = Stress.Run(program, times: 1_500, seconds);

        Assert.Equal((times, 1_500, (long)times), (stress.Times, stress.Asked, stress.Counts.Values.Sum()));
        Assert.Contains(said, stress.Chart(Explorer.Explore(program)).Caption);
        Assert.Equal(times < 1_500, stress.Chart(Explorer.Explore(program)).Caption.Contains("asked"));
    }

    [Fact]
    public void Run_ProgramThatThrows_CountsIt()
    {
        var stress = Stress.Run(() => Scenario.Of(() => throw new InvalidOperationException("no")), times: 10);

        Assert.Equal((OutcomeKind.Failed, 10L), (stress.Counts.Keys.Single().Kind, stress.Counts.Values.Single()));
    }

    [Fact]
    public void Run_OneThreadThrows_EndsAsTheExplorerSays()
    {
        Scenario Throws() => Scenario.Of(() => { }, () => throw new InvalidOperationException("no"));

        Assert.Equal(Explorer.Explore(Throws).Classes.Single().Outcome, Stress.Run(Throws, times: 10).Counts.Keys.Single());
    }

    [Fact]
    public void Run_ResultThrows_EndsAsTheExplorerSays()
    {
        Scenario Throws() => Scenario.Of(() => { }).Giving<int>(() => throw new InvalidOperationException("no"));

        Assert.Equal(Explorer.Explore(Throws).Classes.Single().Outcome, Stress.Run(Throws, times: 10).Counts.Keys.Single());
    }

    [Fact]
    public void Run_ProgramThatDoesNotEnd_IsGivenUpAndSaysSo()
    {
        Scenario Never()
        {
            var ready = new Shared<bool>("ready");
            return Scenario.Of(() => Atomic.SpinUntil(() => ready.Value), () => { });
        }

        var stress = Stress.Run(Never, times: 1, seconds: 2);

        Assert.Equal((true, 0), (stress.GaveUp, stress.Times));
        Assert.Contains("did not end", stress.Chart(Explorer.Explore(Never)).Caption);
    }

    [Fact]
    public void Chart_OneWayToEnd_SaysThatItEndedSo()
    {
        var found = Explorer.Explore(() => Scenario.Of(() => { }).Giving(() => 0));

        var caption = new StressRun(500, 500, new Dictionary<Outcome, long> { [found.Classes.Single().Outcome] = 500 }, []).Chart(found).Caption;

        Assert.StartsWith("500 runs on real threads ended in the one way in which the program can end.", caption, StringComparison.Ordinal);
    }

    // Here the outcome that only real threads show is known from an exploration that sees it.
    [Theory]
    [InlineData("x = 1; r1 = y;", "y = 1; r2 = x;", "reorder")]
    [InlineData("Volatile.Write(ref x, 1); r1 = Volatile.Read(ref y);", "Volatile.Write(ref y, 1); r2 = Volatile.Read(ref x);", "reorder")]
    [InlineData("Interlocked.Exchange(ref x, 1);", "Interlocked.Exchange(ref x, 2);", "report")]
    [InlineData("Interlocked.Exchange(ref x, 1); GC.Collect();", "Interlocked.Exchange(ref x, 2);", "not every schedule")]
    public void Chart_OutcomeThatNoScheduleGives_SaysWhatMayBeTheReason(string first, string second, string said)
    {
        var found = Explorer.Explore(PlainCode.Compile($"int x = 0, y = 0, r1 = 0, r2 = 0; return Scenario.Of(() => {{ {first} }}, () => {{ {second} }}).Giving(() => r1 + r2 + 1);"));
        var other = Explorer.Explore(() => Scenario.Of(() => { }).Giving(() => 0)).Classes.Single().Outcome;

        var caption = new StressRun(1, 1, new Dictionary<Outcome, long> { [other] = 1 }, []).Chart(found).Caption;

        Assert.Contains(said, caption, StringComparison.Ordinal);
        Assert.Single((IEnumerable<string>)["reorder", "report", "not every schedule"], each => caption.Contains(each, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Race_AnyThreads_NeverCountsTooMany(int threads)
    {
        var count = 0;
        var race = Counters.Race(threads, perThread: 1_000, () =>
        {
            count = 0;
            DedicatedThreads.Run(threads, _ =>
            {
                for (var time = 0; time < 1_000; time++) Volatile.Write(ref count, Volatile.Read(ref count) + 1);
            });
            return count;
        });

        Assert.All(race.Counts, count => Assert.InRange(count, 1, threads * 1_000));
        Assert.Equal(threads * 1_000, race.Expected);
        Assert.All(race.Lost, lost => Assert.InRange(lost, 0, 1));
        if (threads == 1) Assert.Equal([0], race.Lost);
        else Assert.True(race.Counts.Count >= 2, "one round shows no range");
    }

    [Theory]
    [InlineData(new[] { 2, 3, 4 }, true, "Every value")]
    [InlineData(new[] { 3, 4 }, false, "not think of 2")]
    [InlineData(new[] { 0, 2, 3, 4 }, false, "No schedule gives 0")]
    public void Against_GuessedOutcomes_NamesWhatWasMissed(int[] guess, bool right, string said)
    {
        var verdict = Explorer.Explore(Programs.UnsafeCounter(2, 2)).Against(Predict.Outcomes(guess));

        Assert.Equal(right ? VerdictKind.AsPredicted : VerdictKind.NotAsPredicted, verdict.Kind);
        Assert.Contains(said, verdict.Caption);
    }
}
