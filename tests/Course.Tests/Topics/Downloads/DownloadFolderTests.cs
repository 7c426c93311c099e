using NotebookCourse.Topics.Downloads;

namespace NotebookCourse.Tests.Topics.Downloads;

public class DownloadFolderTests
{
    [Theory]
    [InlineData("http://example.org/pictures/cat.png", "04-cat.png")]
    [InlineData("http://example.org/pictures/cat.png?size=2#top", "04-cat.png")]
    [InlineData("http://example.org/pictures/", "04-pictures")]
    [InlineData("http://example.org", "04-index")]
    [InlineData("http://example.org/..%2f..%2fetc%2fpasswd", "04-.._.._etc_passwd")]
    [InlineData("http://example.org/a%00b%3Ac%5Cd", "04-a_b_c_d")]
    [InlineData("http://example.org/chaton%20%C3%A9t%C3%A9.jpg", "04-chaton__t_.jpg")]
    public void NameFor_AnyAddress_IsANameInTheFolder(string address, string name) =>
        Assert.Equal(name, DownloadFolder.NameFor(3, new(address)));

    [Fact]
    public void NameFor_LongAddress_KeepsTheEndThatSaysWhatItIs()
    {
        var name = DownloadFolder.NameFor(0, new($"http://example.org/{new string('x', 300)}.png"));

        Assert.Equal(83, name.Length);
        Assert.EndsWith(".png", name, StringComparison.Ordinal);
    }
}
