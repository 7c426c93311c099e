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

    /// <summary>Each sight in each theme. A whole chapter takes as long as all else, and has nothing on it that the small one has not.</summary>
    public static IEnumerable<TheoryDataRow<Sight, bool>> Everything =>
        from sight in Enum.GetValues<Sight>()
        from dark in (bool[])[false, true]
        select new TheoryDataRow<Sight, bool>(sight, dark) { Explicit = sight == Sight.Chapter };

    // Light on a desk and dark on a phone: each theme and each width is seen, and each page judged twice only.
    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Page_InEachTheme_HasNoViolation(Sight sight, bool dark)
    {
        var page = await pages.ShowAsync(sight, dark ? AccessPages.Phone : AccessPages.Desk, dark);

        var result = await (ScopeOf(sight) is { } scope ? page.RunAxe(new AxeRunContext { Include = [new AxeSelector(scope)] }, Rules) : page.RunAxe(Rules));

        Assert.True(result.Violations.Length == 0, string.Join("\n\n", result.Violations.Select(Words)));
        Assert.NotEmpty(result.Passes);
    }

    // What lies over a page that is judged as a whole already.
    private static string? ScopeOf(Sight sight) => sight switch
    {
        Sight.Menu => ".failed .more",
        Sight.Shortcuts => "dialog",
        _ => null,
    };

    private static string Words(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n" + string.Join('\n', violation.Nodes.Select(node => $"  {node.Html}\n    {string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}"));
}
