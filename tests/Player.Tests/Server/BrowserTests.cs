using NotebookCourse.Player.Server;

namespace NotebookCourse.Player.Tests.Server;

public class BrowserTests
{
    private static readonly Uri Page = new("http://127.0.0.1:4700/?token=abc");

    [Fact]
    public void Openers_InAContainerOfVsCode_AsksVsCodeAfterTheDesktop()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has several ways.");

        var openers = Browser.Openers(Page, "/vscode/bin/helpers/browser.sh").ToList();

        Assert.Equal(["xdg-open", "/vscode/bin/helpers/browser.sh"], openers.Select(opener => opener.FileName));
        Assert.All(openers, opener => Assert.Equal([Page.AbsoluteUri], opener.ArgumentList));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Openers_NoBrowserNamed_IsTheSystemsOwn(string? named) => Assert.Single(Browser.Openers(Page, named));
}
