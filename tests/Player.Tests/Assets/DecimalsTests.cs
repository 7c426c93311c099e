namespace NotebookCourse.Player.Tests.Assets;

public sealed class DecimalsTests(Chromium chromium) : ModulesPage(chromium)
{
    [Theory]
    [InlineData("number", "2.5")]
    [InlineData("text", "2,5")]
    public async Task Comma_TypedInAField_IsAPointWhereTheFieldIsForNumbers(string type, string value)
    {
        await Page.EvaluateAsync(
            """
            async type => {
              (await import("/js/decimals.js")).attach(new AbortController().signal);
              document.body.insertAdjacentHTML("beforeend", `<input id="share" type="${type}" step="any">`);
            }
            """, type);

        await Page.FocusAsync("#share");
        await Page.Keyboard.TypeAsync("2,5");

        Assert.Equal(value, await Page.InputValueAsync("#share"));
    }
}
