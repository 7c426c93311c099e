using NotebookCourse.Topics.Downloads;

namespace NotebookCourse.Tests.Topics.Downloads;

public class AddressListTests
{
    [Theory]
    [InlineData("ftp://example.org/a.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("example.org/a.png")]
    [InlineData("http://")]
    [InlineData("")]
    [InlineData(null)]
    public void From_NotAnHttpAddress_SaysWhichAndWhatIsExpected(string? address)
    {
        var thrown = Assert.Throws<ArgumentException>(() => Download.OneByOne.From(["https://example.org/a.png", address!], TestContext.Current.CancellationToken));

        Assert.StartsWith(
            $"Address 2 must be a whole http or https address, such as https://example.org/picture.png, but was \"{address}\".",
            thrown.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void From_NoAddresses_SaysSo() =>
        Assert.StartsWith(
            "There must be at least one address to download, but there was none.",
            Assert.Throws<ArgumentException>(() => Download.OneByOne.From([], TestContext.Current.CancellationToken)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Parse_MoreThanThereMayBeThreads_SaysTheRange() =>
        Assert.StartsWith(
            "addresses must be 1 to 1024, but was 1025.",
            Assert.Throws<ArgumentOutOfRangeException>(() => AddressList.Parse(Enumerable.Repeat("http://example.org", 1025))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Parse_SpacesAround_AreForgiven() =>
        Assert.Equal([new Uri("https://example.org/a.png")], AddressList.Parse([" https://example.org/a.png\n"]));
}
