namespace NotebookCourse.Player.Tests.Access;

[Collection(typeof(AccessCollection))]
public sealed class RoomTests(AccessPages pages)
{
    // What sticks out to the right and does not scroll or hide within something that fits.
    private const string TooWide =
        """
        () => {
          const width = document.documentElement.clientWidth;
          const contained = element => element && element !== document.body && (getComputedStyle(element).overflowX !== 'visible' || contained(element.parentElement));
          return document.documentElement.scrollWidth <= width ? '' : `${document.documentElement.scrollWidth} of ${width}: ` + [...document.body.querySelectorAll('*')]
            .filter(element => element.getBoundingClientRect().right > width + 1 && !contained(element.parentElement))
            .map(element => element.outerHTML.slice(0, 120)).slice(0, 5).join(' | ');
        }
        """;

    public static IEnumerable<TheoryDataRow<Sight>> All =>
        Enum.GetValues<Sight>().Select(sight => new TheoryDataRow<Sight>(sight) { Explicit = sight == Sight.Chapter });

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_OnANarrowPhone_DoesNotScrollSideways(Sight sight)
    {
        var page = await pages.ShowAsync(sight, AccessPages.NarrowPhone, dark: false);

        Assert.Equal("", await page.EvaluateAsync<string>(TooWide));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_WithTextOfTwiceTheSize_DoesNotScrollSideways(Sight sight)
    {
        var page = await pages.ShowAsync(sight, AccessPages.Desk, dark: false);
        await page.EvaluateAsync("() => { const { style } = document.documentElement; style.fontSize = `${2 * parseFloat(getComputedStyle(document.documentElement).fontSize)}px`; }");

        var wide = await page.EvaluateAsync<string>(TooWide);

        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = ''; }");
        Assert.Equal("", wide);
    }
}
