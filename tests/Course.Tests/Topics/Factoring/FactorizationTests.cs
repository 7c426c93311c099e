using NotebookCourse.Experiments;
using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Tests.Topics.Factoring;

public class FactorizationTests
{
    [Fact]
    public void Listing_DecksNumber_HasTheDecksForm()
    {
        var numbers = Enumerable.Repeat(20_000, 9_991).Append(37_016_767).ToArray();

        Assert.Equal("9991 37016767 -> [73, 507079]", PrimeFactors.Of(numbers).Listing(first: 10, from: 9_991));
    }

    [Fact]
    public void Listing_MoreThanThereAre_StopsAtTheLast() =>
        Assert.Equal("0 20000 -> [2, 2, 2, 2, 2, 5, 5, 5, 5]\n1 7 -> [7]", PrimeFactors.Of(20_000, 7).Listing(first: 5));

    [Fact]
    public void Listing_UnderAnotherCulture_IsTheSame()
    {
        using var french = new CultureScope("fr-FR");

        Assert.Equal("0 37016767 -> [73, 507079]", PrimeFactors.Of(37_016_767).Listing(first: 1));
    }

    [Fact]
    public void Verify_RightAnswers_Passes()
    {
        var results = PrimeFactors.Of(PrimeFactors.Numbers(1_000));

        Assert.Null(Record.Exception(results.Verify));
    }

    [Theory]
    [InlineData(new[] { 2, 3 }, "1 12 -> [2, 3] The product of the factors must be 12, but is not.")]
    [InlineData(new[] { 2, 2, 5 }, "1 12 -> [2, 2, 5] The product of the factors must be 12, but is not.")]
    [InlineData(new[] { 2, 2, 3, 7 }, "1 12 -> [2, 2, 3, 7] The product of the factors must be 12, but is not.")]
    [InlineData(new int[0], "1 12 -> [] The product of the factors must be 12, but is not.")]
    [InlineData(new[] { 2, 6 }, "1 12 -> [2, 6] 6 is not prime.")]
    [InlineData(new[] { 12 }, "1 12 -> [12] 12 is not prime.")]
    [InlineData(new[] { 1, 2, 2, 3 }, "1 12 -> [1, 2, 2, 3] 1 is not prime.")]
    [InlineData(new[] { -2, -2, 3 }, "1 12 -> [-2, -2, 3] -2 is not prime.")]
    [InlineData(new[] { 3, 2, 2 }, "1 12 -> [3, 2, 2] 2 stands after 3, but factors must be in ascending order.")]
    public void Verify_WrongAnswer_SaysWhichNumberAndWhy(int[] wrong, string message)
    {
        var results = PrimeFactors.Of(11, 12, 13);
        Put(results, 1, wrong);

        var thrown = Assert.Throws<WrongAnswerException>(results.Verify);

        Assert.Equal("Wrong factors: " + message.Replace("] ", "]. ", StringComparison.Ordinal), thrown.Message);
    }

    [Fact]
    public void Verify_ProductThatOverflowsToTheNumber_IsRejected()
    {
        // 3 · 715827883 · 2147483647 = 2^62 + … wraps in 32 bits; the check must not wrap with it.
        var results = PrimeFactors.Of(2, 3);
        Put(results, 1, 715_827_883, int.MaxValue, int.MaxValue, int.MaxValue);

        Assert.Throws<WrongAnswerException>(results.Verify);
    }

    [Fact]
    public void Verify_NumberLeftOut_IsRejectedEvenIfItHasNoFactors()
    {
        var results = new Factorization([1]);

        Assert.Contains("left out", Assert.Throws<WrongAnswerException>(results.Verify).Message, StringComparison.Ordinal);
    }

    private static void Put(Factorization results, int index, params ReadOnlySpan<int> factors)
    {
        var writer = results.Writer();
        factors.CopyTo(writer.Room());
        writer.Keep(index, factors.Length);
    }
}
