using CsCheck;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Tests.Topics.Factoring;

public class FactorMessageTests
{
    private static readonly int[] Numbers = [12, 1, 7];

    [Fact]
    public void Keep_AnswerToAnyRange_WritesItsRows() =>
        Gen.Select(Gen.Int[1, 1_000_000].Array[1, 50], Gen.Int[0, 49], Gen.Int[1, 7]).Sample((numbers, from, step) =>
        {
            var range = new IndexRange(Math.Min(from, numbers.Length - 1), numbers.Length, step);
            var expected = PrimeFactors.Of(numbers);
            var rows = new FactorRows(numbers.Length);

            FactorMessage.Keep(FactorMessage.Answer(FactorMessage.Request(numbers, range), EightPrimes.Factor), range, new(rows));

            return Enumerable.Range(0, numbers.Length).All(index => index >= range.From && (index - range.From) % step == 0
                ? rows[index].SequenceEqual(expected[index])
                : !rows.IsWritten(index));
        });

    [Fact]
    public void Answer_LongestThereCanBe_FitsAFrame() =>
        Assert.InRange(FactorMessage.MostNumbers * (1 + TrialDivision.MostFactors * sizeof(int)), 1, Frame.MostBytes);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(4 * (FactorMessage.MostNumbers + 1))]
    public void Answer_NoListOfNumbers_IsRefused(int bytes) =>
        Assert.Contains(
            $"has {bytes} bytes",
            Assert.Throws<InvalidDataException>(() => FactorMessage.Answer(new byte[bytes], EightPrimes.Factor)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("00")]                          // of three counts one
    [InlineData("030001")]                      // counts, and no factors
    [InlineData("01000002000000FF")]            // a byte too many
    [InlineData("1F0000")]                      // more factors than a number can have
    public void Keep_NoAnswerToThat_IsRefusedAndWritesNothing(string hexadecimal)
    {
        var rows = new FactorRows(Numbers.Length);

        Assert.Throws<InvalidDataException>(
            () => FactorMessage.Keep(Convert.FromHexString(hexadecimal), new(0, Numbers.Length), new(rows)));

        Assert.DoesNotContain(true, Enumerable.Range(0, Numbers.Length).Select(rows.IsWritten));
    }
}
