namespace NotebookCourse.Chapters.Tests.Jupyter;

public class StillRuleTests
{
    [Theory]
    [InlineData("<div role='img'><img alt='Bars' src='data:image/svg+xml;base64,AA=='></div>")]
    [InlineData("<p class='nb-still'>A drawing is missing in this view.</p><div role='img'></div>")]
    [InlineData("<table><tr><td>1</td></tr></table>")]
    [InlineData("<p><strong>Right.</strong></p>")]
    public void Violations_FigureThatShowsSomethingOrSaysWhatIsMissing_AreNone(string content) => Assert.Empty(Violations(content));

    [Theory]
    [InlineData("<div role='img'>words of a drawing</div>")]
    [InlineData("<div role='img'><svg role='img' aria-label='Map'><text>town</text></svg></div><table><tr><td>1</td></tr></table>")]
    [InlineData("<div role='img'><img alt=' ' src='data:image/svg+xml;base64,AA=='></div>")]
    [InlineData("<div role='img'><img alt='Bars' src='bars.svg'></div>")]
    [InlineData("<svg role='img' aria-label='Map'><text>town</text></svg>")]
    [InlineData("<style>p { color: red; }</style><script>draw();</script>")]
    public void Violations_FigureThatShowsNothingAndDoesNotSaySo_IsFound(string content) => Assert.Equal(["A"], Violations(content));

    private static IEnumerable<string> Violations(string content) =>
        StillRule.Violations(Sanitised.Of($"<figure aria-label='A'>{content}<figcaption>Found.</figcaption></figure>"));
}
