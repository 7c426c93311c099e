using NotebookCourse.Exercises;
using NotebookCourse.Tests.Experiments;

namespace NotebookCourse.Tests.Exercises;

public class PredictTests
{
    public static TheoryData<Prediction, string> Notes => new()
    {
        { Predict.TimesAsFast(2), "You said 2.00 times as fast." },
        { Predict.Seconds(0.0015), "You said 1.50 ms." },
        { Predict.Share(0.25), "You said 25.0 % of it." },
        { Predict.Number(12, "requests"), "You said 12 requests." },
        { Predict.Number(2.5, "requests"), "You said 2.50 requests." },
        { Predict.Fastest("4 threads"), "You said that “4 threads” is the fastest." },
    };

    [Theory]
    [MemberData(nameof(Notes))]
    public void ToString_AnyGuess_SaysWhatWasNoted(Prediction prediction, string note) =>
        Assert.Equal(note, prediction.Alternative);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void TimesAsFastAndSeconds_NoPositiveNumber_AreRefused(double guess)
    {
        Assert.Contains("above 0", Assert.Throws<ArgumentOutOfRangeException>(() => Predict.TimesAsFast(guess)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Predict.Seconds(guess));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Share_OutsideZeroToOne_IsRefused(double guess) =>
        Assert.Contains("0 to 1", Assert.Throws<ArgumentOutOfRangeException>(() => Predict.Share(guess)).Message, StringComparison.Ordinal);

    [Fact]
    public void NumberAndFastest_WithoutMeaning_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Predict.Number(-1, "requests"));
        Assert.Throws<ArgumentException>(() => Predict.Number(1, " "));
        Assert.Throws<ArgumentException>(() => Predict.Fastest(""));
    }

    [Theory]
    [InlineData(2, true, "Close.")]
    [InlineData(2.4, true, "Close.")]
    [InlineData(1.61, true, "Close.")]
    [InlineData(4, false, "You expected more: your guess is 2.00 times the measured value.")]
    [InlineData(1, false, "You expected less: the measured value is 2.00 times your guess.")]
    public void AgainstComparison_TimesAsFast_IsScoredByTheRatio(double guess, bool agrees, string caption)
    {
        var verdict = ComparisonTests.Of([4, 4, 4], [2, 2, 2]).Against(Predict.TimesAsFast(guess));

        Assert.Equal(agrees, verdict.Agrees);
        Assert.StartsWith(caption, verdict.Caption, StringComparison.Ordinal);
        Assert.EndsWith("Here “variant 1” was 2.00 times as fast as “variant 0”.", verdict.Alternative, StringComparison.Ordinal);
        Assert.DoesNotContain("chance", verdict.Caption, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(1.4, true)]
    [InlineData(3, false)]
    public void AgainstComparison_DifferenceThatMayBeChance_IsSaidToBe(double guess, bool agrees)
    {
        var verdict = ComparisonTests.Of([2, 3, 4], [2, 2.9, 3.9]).Against(Predict.TimesAsFast(guess));

        Assert.Equal(agrees, verdict.Agrees);
        Assert.Contains("cannot tell their difference from chance", verdict.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void AgainstComparison_Seconds_IsHeldAgainstTheLastVariant()
    {
        var verdict = ComparisonTests.Of([4, 4, 4], [2, 2, 2]).Against(Predict.Seconds(2.1));

        Assert.True(verdict.Agrees);
        Assert.Equal("You said 2.10 s. Here “variant 1” took 2.00 s.", verdict.Alternative);
    }

    [Theory]
    [InlineData("variant 1", true, "hardly chance")]
    [InlineData("variant 0", false, "hardly chance")]
    public void AgainstComparison_Fastest_NamesTheWinner(string guess, bool agrees, string caption)
    {
        var verdict = ComparisonTests.Of([4, 4, 4], [2, 2, 2]).Against(Predict.Fastest(guess));

        Assert.Equal(agrees, verdict.Agrees);
        Assert.Contains("“variant 1”", verdict.Alternative, StringComparison.Ordinal);
        Assert.Contains(caption, verdict.Caption, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("variant 1")]
    [InlineData("variant 2")]
    public void AgainstComparison_FastestButForChance_CountsAsRight(string guess)
    {
        var verdict = ComparisonTests.Of([9, 9, 9], [2, 3, 4], [2, 2.9, 3.9]).Against(Predict.Fastest(guess));

        Assert.True(verdict.Agrees);
        Assert.Contains("from chance", verdict.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void AgainstComparison_WhatItDoesNotMeasure_IsRefused()
    {
        var comparison = ComparisonTests.Of([4], [2]);

        Assert.Contains("\"variant 0\", \"variant 1\"", Assert.Throws<ArgumentException>(() => comparison.Against(Predict.Fastest("4 threads"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => comparison.Against(Predict.Share(0.5)));
        Assert.Throws<ArgumentException>(() => ComparisonTests.Of([4]).Against(Predict.TimesAsFast(2)));
    }

    [Theory]
    [InlineData(0, 0, true, "Close.")]
    [InlineData(0, 0.5, false, "You expected none at all.")]
    [InlineData(0.5, 0, false, "You expected some, and there was none.")]
    public void Against_Zero_IsNoRatio(double guess, double measured, bool agrees, string caption)
    {
        var verdict = Predict.Share(guess).Against(new(Quantity.Share, "It was so.", measured));

        Assert.Equal(agrees, verdict.Agrees);
        Assert.StartsWith(caption, verdict.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Against_GuessWithinTheMeasuredRange_IsRightHoweverFarFromTheMiddle() =>
        Assert.True(Predict.Number(30, "requests").Against(new(Quantity.Number, "There were 10.", 10, 1, 40)).Agrees);

    [Fact]
    public void Against_AnotherQuantity_IsRefused() =>
        Assert.Contains("Predict.Share", Assert.Throws<ArgumentException>(() => Predict.Seconds(1).Against(new(Quantity.Share, "", 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void ToHtml_Guess_IsAFigureWithACaption() =>
        Assert.Contains("<figcaption>The run will be held against it.", Predict.TimesAsFast(2).ToHtml(), StringComparison.Ordinal);
}
