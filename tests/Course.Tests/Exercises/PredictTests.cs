using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Tests.Experiments;

namespace NotebookCourse.Tests.Exercises;

public class PredictTests
{
    public static TheoryData<Prediction, string> Notes => new()
    {
        { Predict.TimesAsFast(2), "You said 2.00 times as fast." },
        { Predict.Seconds(0.0015), "You said 1.50\u00a0ms." },
        { Predict.Share(0.25), "You said 25\u00a0%." },
        { Predict.Number(12, "requests"), "You said 12 requests." },
        { Predict.Number(1, "requests"), "You said 1." },
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
    [InlineData(2, true, "Exactly.")]
    [InlineData(2.4, true, "Close enough.")]
    [InlineData(1.61, true, "Close enough.")]
    [InlineData(4, false, "You expected more: your guess is 2.00 times the measured value.")]
    [InlineData(1, false, "You expected less: the measured value is 2.00 times your guess.")]
    public void AgainstComparison_TimesAsFast_IsScoredByTheRatio(double guess, bool agrees, string caption)
    {
        var verdict = ComparisonTests.Of([4, 4, 4], [2, 2, 2]).Against(Predict.TimesAsFast(guess));

        Assert.Equal(agrees ? VerdictKind.AsPredicted : VerdictKind.NotAsPredicted, verdict.Kind);
        Assert.StartsWith(caption, verdict.Caption, StringComparison.Ordinal);
        Assert.EndsWith("Here “variant 1” was 2.00 times as fast as “variant 0”.", verdict.Alternative, StringComparison.Ordinal);
        Assert.DoesNotContain("chance", verdict.Caption, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, VerdictKind.CannotTell)]
    [InlineData(1.4, VerdictKind.CannotTell)]
    [InlineData(3, VerdictKind.NotAsPredicted)]
    public void AgainstComparison_DifferenceThatMayBeChance_IsSaidToBe(double guess, VerdictKind judgement)
    {
        var verdict = ComparisonTests.Of([2, 3, 4], [2, 2.9, 3.9]).Against(Predict.TimesAsFast(guess));

        Assert.Equal(judgement, verdict.Kind);
        Assert.Contains("This run cannot tell the difference between “variant", verdict.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void AgainstComparison_Seconds_IsHeldAgainstTheLastVariant()
    {
        var verdict = ComparisonTests.Of([4, 4, 4], [2, 2, 2]).Against(Predict.Seconds(2.1));

        Assert.Equal(VerdictKind.AsPredicted, verdict.Kind);
        Assert.Equal("You said 2.10\u00a0s. Here “variant 1” took 2.00\u00a0s.", verdict.Alternative);
    }

    [Theory]
    [InlineData("variant 1", true, "hardly chance")]
    [InlineData("variant 0", false, "hardly chance")]
    public void AgainstComparison_Fastest_NamesTheWinner(string guess, bool agrees, string caption)
    {
        var verdict = ComparisonTests.Of([4, 4, 4], [2, 2, 2]).Against(Predict.Fastest(guess));

        Assert.Equal(agrees ? VerdictKind.AsPredicted : VerdictKind.NotAsPredicted, verdict.Kind);
        Assert.Contains("“variant 1”", verdict.Alternative, StringComparison.Ordinal);
        Assert.Contains(caption, verdict.Caption, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("variant 0", VerdictKind.NotAsPredicted, "hardly chance")]
    [InlineData("variant 1", VerdictKind.CannotTell, "from chance")]
    [InlineData("variant 2", VerdictKind.CannotTell, "from chance")]
    public void AgainstComparison_FastestButForChance_CannotBeTold(string guess, VerdictKind judgement, string caption)
    {
        var verdict = ComparisonTests.Of([9, 9, 9], [2, 3, 4], [2, 2.9, 3.9]).Against(Predict.Fastest(guess));

        Assert.Equal(judgement, verdict.Kind);
        Assert.Contains(caption, verdict.Caption, StringComparison.Ordinal);
        Assert.Contains("2.90\u00a0s", verdict.Alternative, StringComparison.Ordinal);
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
    [InlineData(0, 0, true, "Exactly.")]
    [InlineData(0, 0.5, false, "You expected none at all.")]
    [InlineData(0.5, 0, false, "You expected some, and there was none.")]
    public void Against_Zero_IsNoRatio(double guess, double measured, bool agrees, string caption)
    {
        var verdict = Predict.Share(guess).Against(new(Quantity.Share, "It was so.", measured));

        Assert.Equal(agrees ? VerdictKind.AsPredicted : VerdictKind.NotAsPredicted, verdict.Kind);
        Assert.StartsWith(caption, verdict.Caption, StringComparison.Ordinal);
    }

    // The first rows are those that were praised once: a guess that only a wide spread holds.
    [Theory]
    [InlineData(2, 1.32, 0.9, 2.1, VerdictKind.CannotTell)]
    [InlineData(4, 19, 3.5, 40, VerdictKind.CannotTell)]
    [InlineData(30, 10, 1, 40, VerdictKind.CannotTell)]
    [InlineData(10, 10, 1, 40, VerdictKind.CannotTell)]
    [InlineData(10, 10, 9, 11, VerdictKind.AsPredicted)]
    [InlineData(8, 10, 9, 11, VerdictKind.AsPredicted)]
    [InlineData(7.9, 10, 9, 11, VerdictKind.CannotTell)]
    [InlineData(7, 10, 9, 11, VerdictKind.NotAsPredicted)]
    [InlineData(14, 10, 9, 11, VerdictKind.NotAsPredicted)]
    [InlineData(51, 10, 1, 40, VerdictKind.NotAsPredicted)]
    [InlineData(0, 10, 0, 40, VerdictKind.CannotTell)]
    [InlineData(0, 10, 1, 40, VerdictKind.NotAsPredicted)]
    [InlineData(5, 0, 0, 40, VerdictKind.CannotTell)]
    public void Against_MeasuredRange_MayKeepTheRunFromTelling(double guess, double value, double low, double high, VerdictKind judgement) =>
        Assert.Equal(judgement, Predict.Number(guess, "requests").Against(new(Quantity.Number, "It was so.", value, low, high)).Kind);

    [Fact]
    public void Against_RangeThatIsTooWide_IsSaid() => Assert.StartsWith(
        "The runs differ so much that anything from 0.90 to 2.10 would be no surprise.",
        Predict.TimesAsFast(2).Against(new(Quantity.TimesAsFast, "It was so.", 1.32, 0.9, 2.1)).Caption, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void Against_WhatTheMachineCannotShow_IsNeitherRightNorWrong(double guess)
    {
        var verdict = Predict.Share(guess).Against(new(Quantity.Share, "It was so.", 0) { Unshown = "One processor." });

        Assert.Equal((VerdictKind.CannotTell, "One processor."), (verdict.Kind, verdict.Caption));
        Assert.Contains("<b aria-hidden=\"true\">?</b><span><strong>This run cannot tell.</strong>", verdict.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Caption_GuessOfANumber_SaysOnceHowItIsJudged()
    {
        Assert.Contains("up to 1.25 times too high or too low", Predict.Seconds(1).Caption, StringComparison.Ordinal);
        Assert.DoesNotContain("1.25", Predict.Seconds(1).Against(new(Quantity.Seconds, "It was so.", 1)).Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Against_SomeInARoundAndNoneInTheMiddle_IsHeldAgainstTheMost() => Assert.StartsWith(
        "You expected more: your guess is 4.00 times the most that this run leaves open.",
        Predict.Share(1).Against(new(Quantity.Share, "It was so.", 0, 0, 0.25)).Caption, StringComparison.Ordinal);

    [Theory]
    [InlineData(5.5)]
    [InlineData(1e9)]
    public void Against_WhatNeverEnds_NoNumberIsRight(double guess)
    {
        var verdict = Predict.Seconds(guess).Against(new(Quantity.Seconds, "It never ends.", double.PositiveInfinity));

        Assert.Equal((VerdictKind.NotAsPredicted, "You expected an end, and there is none."), (verdict.Kind, verdict.Caption));
    }

    [Theory]
    [InlineData(1, VerdictKind.NotAsPredicted, "the least that this run leaves open is 4.00 times your guess")]
    [InlineData(4, VerdictKind.CannotTell, "It went on.")]
    [InlineData(400, VerdictKind.CannotTell, "It went on.")]
    public void Against_WhoseEndWasNotSeen_TellsOnlyWhatIsTooLow(double guess, VerdictKind kind, string words)
    {
        var verdict = Predict.Seconds(guess).Against(new(Quantity.Seconds, "It was so.", 4, 4, double.PositiveInfinity) { Undecided = "It went on." });

        Assert.Equal(kind, verdict.Kind);
        Assert.Contains(words, verdict.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Against_AnotherQuantity_IsRefused() =>
        Assert.Contains("Predict.Share", Assert.Throws<ArgumentException>(() => Predict.Seconds(1).Against(new(Quantity.Share, "", 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void ToHtml_Guess_IsAFigureWithACaption() =>
        Assert.Contains("<figcaption>The run will be held against it.", Predict.TimesAsFast(2).ToHtml(), StringComparison.Ordinal);
}
