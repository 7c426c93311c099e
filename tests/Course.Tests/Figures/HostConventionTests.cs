using Microsoft.DotNet.Interactive.Formatting;
using NotebookCourse.Figures;

namespace NotebookCourse.Tests.Figures;

/// <summary>The figures as .NET Interactive's own formatting sees them, which knows us by names alone.</summary>
public class HostConventionTests
{
    [Fact]
    public void PreferredMimeType_Figure_IsHtml() =>
        Assert.Equal(["text/html"], Formatter.GetPreferredMimeTypesFor(typeof(BarChart)));

    [Fact]
    public void ToDisplayString_Html_IsTheFigure() =>
        Assert.StartsWith("<figure class=\"nc-figure\"", SampleFigures.Bars().ToDisplayString("text/html"), StringComparison.Ordinal);

    [Fact]
    public void ToDisplayString_PlainText_IsTheFigureInWords()
    {
        var figure = SampleFigures.Bars();

        Assert.Equal(figure.ToString(), figure.ToDisplayString("text/plain"));
    }
}
