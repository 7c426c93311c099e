namespace NotebookCourse.Player.Tests.Access;

[Collection(typeof(AccessCollection))]
public sealed class RoomTests(AccessPages pages)
{
    private const int Desk = 1280, Narrow = 320;

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

    public static TheoryData<Sight> All => [.. Enum.GetValues<Sight>()];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_OnANarrowPhone_DoesNotScrollSideways(Sight sight)
    {
        var page = await pages.OpenAsync(sight, Narrow, dark: false);

        var wide = await page.EvaluateAsync<string>(TooWide);

        await page.CloseAsync();
        Assert.Equal("", wide);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_WithTextOfTwiceTheSize_DoesNotScrollSideways(Sight sight)
    {
        var page = await pages.OpenAsync(sight, Desk, dark: false);
        var size = await page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.documentElement).fontSize)");
        await page.EvaluateAsync("size => { document.documentElement.style.fontSize = `${2 * size}px`; }", size);

        var wide = await page.EvaluateAsync<string>(TooWide);

        await page.CloseAsync();
        Assert.Equal("", wide);
    }
}
