using System.Net;

namespace NotebookCourse.Player.Tests.Server;

[Collection(typeof(PlayerCollection))]
public sealed class ChapterNameTests(SharedPlayer shared)
{
    [Theory]
    [InlineData("a#b?c")]
    [InlineData("with a blank")]
    [InlineData("größe-😀+&=;,'")]
    [InlineData("...")]
    public async Task Chapter_OfAnyName_IsListedAndOpens(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Such a file cannot be made there.");
        shared.Player.Course.Write($"notebooks/{name}.dib", "#!markdown\n\n# The odd one\n");
        try
        {
            using var shelf = await shared.AskAsync("/");
            Assert.Contains($"chapter/{Uri.EscapeDataString(name)}\"", await TextAsync(shelf), StringComparison.Ordinal);

            using var page = await shared.AskAsync($"/chapter/{Uri.EscapeDataString(name)}");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("The odd one", await TextAsync(page), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(Path.Combine(shared.Player.Course.Root, "notebooks", $"{name}.dib"));
        }
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
