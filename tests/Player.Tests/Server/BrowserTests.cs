using NotebookCourse.Player.Server;

namespace NotebookCourse.Player.Tests.Server;

public class BrowserTests
{
    private const string Page = "/home/ada/course-4700.html";

    [Fact]
    public void Openers_OnADesktop_AreAskedForTheFile()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has several ways.");

        var openers = Browser.Openers(Page, "firefox").ToList();

        Assert.Equal(["xdg-open", "firefox"], openers.Select(opener => opener.FileName));
        Assert.All(openers, opener => Assert.Equal([Page], opener.ArgumentList));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Openers_NoBrowserNamed_IsTheSystemsOwn(string? named) => Assert.Single(Browser.Openers(Page, named));

    [Fact]
    public void Openers_InATerminalOfVsCode_AreNone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has several ways.");

        Assert.Empty(Browser.Openers(Page, "/vscode/bin/helpers/browser.sh"));
    }
}
