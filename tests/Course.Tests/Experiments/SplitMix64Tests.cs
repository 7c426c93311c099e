using CsCheck;
using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public class SplitMix64Tests
{
    [Fact]
    public void Next_Seed1234567_GivesTheReferenceOutput()
    {
        var random = new SplitMix64(1234567);

        // Printed by Vigna's splitmix64.c.
        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Fact]
    public void Next_AnyRange_StaysWithinIt() =>
        Gen.Select(Gen.ULong, Gen.Int, Gen.Int).Sample((seed, one, other) =>
        {
            var (low, high) = (Math.Min(one, other), Math.Max(one, other));
            return new SplitMix64(seed).Next(low, high) is var value && value >= low && value <= high;
        });

    [Fact]
    public void Next_RangeOfThree_ReachesBothEnds()
    {
        var random = new SplitMix64(1);

        Assert.Equal([7, 8, 9], Enumerable.Range(0, 100).Select(_ => random.Next(7, 9)).Distinct().Order());
    }

    [Fact]
    public void Next_RangeTurnedAround_SaysSo() =>
        Assert.Contains("9 to 7", Assert.Throws<ArgumentException>(() => new SplitMix64(1).Next(9, 7)).Message, StringComparison.Ordinal);
}
