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
    [InlineData(1, "1 thread")]
    [InlineData(4, "4 threads")]
    public void Threads_OneOrSeveral_AgreesInNumber(int threads, string words) => Assert.Equal(words, FiguresWords.Threads(threads));
}
