using CsCheck;
using NotebookCourse.Topics.Downloads;

namespace NotebookCourse.Tests.Topics.Downloads;

public class BackoffTests
{
    [Theory]
    [InlineData(1, 50)]
    [InlineData(2, 100)]
    [InlineData(3, 200)]
    [InlineData(6, 1_600)]
    [InlineData(7, 2_000)]
    [InlineData(20, 2_000)]
    [InlineData(int.MaxValue, 2_000)]
    public void Limit_EachAttempt_DoublesUpToTheLongest(int attempt, double milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), new Backoff { First = 50, Longest = 2_000 }.Limit(attempt));

    [Fact]
    public void After_AnyJobAndAttempt_IsFromNothingToTheLimit() =>
        Gen.Select(Gen.ULong, Gen.Int[0, 1_000], Gen.Int[1, 21]).Sample((seed, job, attempt) =>
        {
            var backoff = new Backoff { Seed = seed };
            return backoff.After(job, attempt) >= TimeSpan.Zero && backoff.After(job, attempt) <= backoff.Limit(attempt);
        });

    [Fact]
    public void After_ManyJobs_SpreadsOverTheWholeRange()
    {
        double[] shares = [.. Enumerable.Range(0, 1_000).Select(job => new Backoff().After(job, 1) / new Backoff().Limit(1))];

        // Full jitter is drawn evenly from zero: a tenth of the draws, give or take, lies in each tenth.
        Assert.All(
            Enumerable.Range(0, 10),
            tenth => Assert.InRange(shares.Count(share => (int)(share * 10) == tenth), 60, 140));
    }

    [Fact]
    public void After_SameSeed_IsTheSameAndAnotherSeedIsNot()
    {
        Assert.Equal(new Backoff().After(3, 2), new Backoff().After(3, 2));
        Assert.NotEqual(new Backoff().After(3, 2), new Backoff { Seed = 1 }.After(3, 2));
    }

    [Fact]
    public void Times_OutOfRange_SaysTheRange() =>
        Assert.StartsWith(
            "Times must be 0 to 20, but was 21.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Backoff { Times = 21 }).Message,
            StringComparison.Ordinal);
}
