using NotebookCourse.Figures;

namespace NotebookCourse.Tests;

public class PhraseTests
{
    [Fact]
    public void With_ValuesOfEveryKind_StandInTheirPlaces() =>
        Assert.Equal("b, 5000000000, a, 7, 0.5, .", "{1}, {3}, {0}, {2}, {4}, {5}.".With("a", 'b', 7, 5_000_000_000, 0.5, (string?)null));

    [Fact]
    public void With_TextThatLooksLikeAPlace_StaysAsItIs() => Assert.Equal("{1} and b", "{0} and {1}".With("{1}", "b"));

    [Fact]
    public void With_TooFewValues_Throws() => Assert.Throws<FormatException>(() => "{0} of {1}".With(1));

    [Theory]
    [InlineData("0", "no thread waits: 0 of 0")]
    [InlineData("1", "1 thread waits: 1 of 1")]
    [InlineData("2", "2 threads wait: 2 of 2")]
    [InlineData("1.00", "1.00 threads wait: 1.00 of 1.00")]
    [InlineData("1,001", "1,001 threads wait: 1,001 of 1,001")]
    [InlineData("more than 1", "more than 1 threads wait: more than 1 of more than 1")]
    public void With_FormsOfWords_AgreeWithTheNumberAsItIsWritten(string number, string words) =>
        Assert.Equal(words, "{0:no thread|# thread|# threads} {0:waits|waits|wait}: {0} of {0}".With(number));

    [Theory]
    [InlineData("{0:thread}")]
    [InlineData("{0:a|b|c|d}")]
    public void With_FormsThatAreNotTwoOrThree_Throws(string phrase) =>
        Assert.Contains("two or three forms", Assert.Throws<FormatException>(() => phrase.With(1)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "0 threads")]
    [InlineData(1, "1 thread")]
    [InlineData(4, "4 threads")]
    public void Threads_OneOrSeveral_AgreesInNumber(int threads, string words) => Assert.Equal(words, FiguresWords.Threads.With(threads));
}
