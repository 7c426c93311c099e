using System.Globalization;
using NotebookCourse.Figures;

namespace NotebookCourse.Tests;

public class LanguageTests
{
    static LanguageTests() => Satellite.Add("fr", typeof(CourseWords),
        (nameof(CourseWords.CultureOfNumbers), "fr-FR"), (nameof(CourseWords.FormForOne), "below two"), (nameof(CourseWords.OutOfRange), "{0} doit être de {1} à {2}, mais était {3}."));

    [Theory]
    [InlineData("de-DE", "en-US")]
    [InlineData("fr-FR", "en-US")]
    [InlineData("de-DE", "de-DE")]
    [InlineData("ar-SA", "ja-JP")]
    public void Numbers_InterfaceInEnglishOrWithoutWords_ReadAsEnglish(string learner, string language)
    {
        using var _ = new CultureScope(learner, language);

        Assert.Equal("threads must be 1 to 64, but was 2.5.", CourseWords.OutOfRange.With("threads", 1, 64, 2.5));
        Assert.Equal(
            ["1,000", "2.50", "1,234", "12\u00a0%", "0.00123"],
            [Number.Whole(1000), Number.Ratio(2.5), Number.Ratio(1234.5), Number.Percent(0.12), Number.Digits(0.00123)]);
    }

    [Fact]
    public void Numbers_InterfaceInFrench_ReadAsFrenchAndLeaveTheLearnersOwnAlone()
    {
        using var _ = new CultureScope("en-US", "fr-CA");

        Assert.Equal("part doit être de 0,01 à 1, mais était 2,5.", CourseWords.OutOfRange.With("part", 0.01, 1, 2.5));
        Assert.Equal("2,50", Number.Ratio(2.5));
        Assert.Equal("2.5", 2.5.ToString(CultureInfo.CurrentCulture));
    }

    [Theory]
    [InlineData(0, "0 fil")]
    [InlineData(1, "1 fil")]
    [InlineData(1.5, "1,5 fil")]
    [InlineData(2, "2 fils")]
    public void With_FormsOfWordsInFrench_AreThoseOfFrench(double number, string words)
    {
        using var _ = new CultureScope("en-US", "fr-FR");

        Assert.Equal(words, "{0:# fil|# fils}".With(number));
    }

    [Fact]
    public void Numbers_LanguageChanges_FollowAtOnce()
    {
        using var english = new CultureScope("en-US", "en-US");
        var before = Number.Ratio(2.5);
        using (new CultureScope("en-US", "fr-FR"))
            Assert.Equal("2,50", Number.Ratio(2.5));

        Assert.Equal(("2.50", "2.50"), (before, Number.Ratio(2.5)));
    }
}
