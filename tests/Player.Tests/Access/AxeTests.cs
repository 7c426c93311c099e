using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace NotebookCourse.Player.Tests.Access;

[Collection(typeof(AccessCollection))]
public sealed class AxeTests(AccessPages pages)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    public static MatrixTheoryData<Sight, bool> Everything => new(Enum.GetValues<Sight>(), [false, true]);

    // Light on a desk and dark on a phone: each theme and each width is seen, and each page judged twice only.
    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Page_InEachTheme_HasNoViolation(Sight sight, bool dark)
    {
        var page = await pages.ShowAsync(sight, dark ? AccessPages.Phone : AccessPages.Desk, dark);

        var result = await page.RunAxe(Rules);

        Assert.True(result.Violations.Length == 0, string.Join("\n\n", result.Violations.Select(Words)));
        Assert.NotEmpty(result.Passes);
    }

    private static string Words(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n" + string.Join('\n', violation.Nodes.Select(node => $"  {node.Html}\n    {string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}"));
}
