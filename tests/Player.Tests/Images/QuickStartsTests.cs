using NotebookCourse.Player.Diagnosis;

namespace NotebookCourse.Player.Tests.Images;

public sealed class QuickStartsTests : IDisposable
{
    private readonly ImageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true, "the player that is open compiles the others now")]
    [InlineData(false, "the player compiles the others while it is open")]
    public async Task Examine_OneOfTwoMade_SaysHowManyAndWhoMakesTheOther(bool atWork, string who)
    {
        var (first, second) = (_folder.Add("First"), _folder.Add("Second"));
        await _folder.Maker(first).MakeAsync(TestContext.Current.CancellationToken);

        var finding = QuickStarts.Examine([first, second], atWork);

        Assert.Equal(ExitCode.Fine, finding.ExitCode);
        Assert.Contains("1 of 2 files", finding.Text);
        Assert.Contains(who, finding.Text);
    }

    [Fact]
    public async Task Examine_AllMade_SaysSo()
    {
        var image = _folder.Add("First");
        await _folder.Maker(image).MakeAsync(TestContext.Current.CancellationToken);

        Assert.Equal("quick starts: all is compiled to native code", QuickStarts.Examine([image], atWork: false).Text);
    }
}
