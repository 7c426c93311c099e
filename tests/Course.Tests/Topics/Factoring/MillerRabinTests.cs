using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Tests.Topics.Factoring;

public class MillerRabinTests
{
    [Fact]
    public void IsPrime_UpToAHundredThousand_EqualsTheSieve()
    {
        const int Limit = 100_000;
        var composite = new bool[Limit];
        for (var prime = 2; prime < Limit; prime++)
        {
            for (var multiple = 2 * prime; !composite[prime] && multiple < Limit; multiple += prime)
                composite[multiple] = true;
        }

        Assert.All(Enumerable.Range(2, Limit - 2), number => Assert.Equal(!composite[number], MillerRabin.IsPrime(number)));
    }

    // Strong pseudoprimes to base 2, to 2 and 7, and Carmichael numbers: what a lazier test lets pass.
    [Theory]
    [InlineData(2_047)]
    [InlineData(561)]
    [InlineData(314_821)]
    [InlineData(3_215_031_75)]
    [InlineData(9_973 * 9_973)]
    [InlineData(int.MinValue)]
    [InlineData(-7)]
    [InlineData(0)]
    [InlineData(1)]
    public void IsPrime_Impostor_IsNot(int number) => Assert.False(MillerRabin.IsPrime(number));

    [Theory]
    [InlineData(2)]
    [InlineData(61)]
    [InlineData(99_999_989)]
    [InlineData(int.MaxValue)]
    public void IsPrime_Prime_Is(int number) => Assert.True(MillerRabin.IsPrime(number));
}
