using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public class UsualTimeTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("0.1", 0.1)]
    [InlineData("1", 1)]
    public void Share_OfAText_IsWhatItSaysOrAll(string? text, double share) => Assert.Equal(share, UsualTime.Share(text));

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("much")]
    [InlineData("0,1")]
    public void Share_OfATextThatNamesNone_IsRefusedByTheVariablesName(string text)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => UsualTime.Share(text));

        Assert.Contains(UsualTime.Variable, refused.Message, StringComparison.Ordinal);
    }
}
