using NotebookCourse.Figures;

namespace NotebookCourse.Tests.Figures;

public class NumberTests
{
    [Theory]
    [InlineData(9.99, "9.99")]
    [InlineData(9.996, "10.0")]
    [InlineData(99.96, "100")]
    [InlineData(0.9996, "1.00")]
    [InlineData(999.6, "1,000")]
    [InlineData(1234.6, "1,235")]
    [InlineData(0.00123, "0.00123")]
    [InlineData(0.000123, "0.000123")]
    [InlineData(0.000000123, "1.23e-7")]
    [InlineData(0.0000009996, "1.00e-6")]
    [InlineData(-0.000000123, "-1.23e-7")]
    [InlineData(1.5e20, "1.50e20")]
    [InlineData(0, "0")]
    [InlineData(-9.996, "-10.0")]
    public void Digits_AnyNumber_HasThreeAfterRounding(double value, string text) => Assert.Equal(text, Number.Digits(value));

    [Theory]
    [InlineData(9.99, "9.99")]
    [InlineData(9.996, "10.0")]
    [InlineData(99.96, "100")]
    [InlineData(2000, "2,000")]
    [InlineData(0.05, "0.0500")]
    [InlineData(0.00001, "0.000010")]
    [InlineData(1, "1.00")]
    [InlineData(0, "0.00")]
    public void Ratio_AnyRatio_HasTheDigitsThatMatter(double value, string text) => Assert.Equal(text, Number.Ratio(value));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.0001, "0.01")]
    [InlineData(0.05, "5.0")]
    [InlineData(0.0996, "10")]
    [InlineData(0.25, "25")]
    [InlineData(0.9996, "99.9")]
    [InlineData(1, "100")]
    [InlineData(1.5, "150")]
    public void Percent_AnyShare_IsNeitherNoneNorAllUnlessItIs(double share, string text) => Assert.Equal(text + "\u00a0%", Number.Percent(share));

    [Theory]
    [InlineData(0.9994, "999\u00a0ms")]
    [InlineData(0.9996, "1.00\u00a0s")]
    [InlineData(0.0009999, "1.00\u00a0ms")]
    [InlineData(0, "0\u00a0ns")]
    public void Text_TimeAtACarry_TakesTheNextUnit(double seconds, string text) => Assert.Equal(text, Duration.Text(seconds));

    [Theory]
    [InlineData(1, "1 byte")]
    [InlineData(2, "2 bytes")]
    [InlineData(2048, "2\u00a0KiB")]
    public void Text_Bytes_AgreeWithTheirNumber(double bytes, string text) => Assert.Equal(text, ByteSize.Text(bytes));
}
