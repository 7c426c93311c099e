namespace NotebookCourse.Player.Tests.Access;

[Collection(typeof(AccessCollection))]
public sealed class RoomTests(AccessPages pages)
{
    private const int Desk = 1280, Narrow = 320, Height = 900;

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

    // One after the other on one page: to open and draw it takes longer than to look at it.
    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_OnANarrowPhoneAndWithTextOfTwiceTheSize_DoesNotScrollSideways(Sight sight)
    {
        var page = await pages.OpenAsync(sight, Narrow, dark: false);

        var wideOnAPhone = await page.EvaluateAsync<string>(TooWide);
        await page.SetViewportSizeAsync(Desk, Height);
        var size = await page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.documentElement).fontSize)");
        await page.EvaluateAsync("size => { document.documentElement.style.fontSize = `${2 * size}px`; }", size);
        var wideWithLargeText = await page.EvaluateAsync<string>(TooWide);

        await page.CloseAsync();
        Assert.Equal(("", ""), (wideOnAPhone, wideWithLargeText));
    }
}
