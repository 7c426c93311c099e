using NotebookCourse.Figures;
using NotebookCourse.Figures.Sources;
using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Figures;

public sealed class SourceTests
{
    public static TheoryData<SourceFigure> OfATicketLock => [Source.Of<TicketLock>(), Source.Of(nameof(TicketLock))];

    [Theory]
    [MemberData(nameof(OfATicketLock), DisableDiscoveryEnumeration = true)]
    public void Of_Type_ShowsItsLinesAsTheyStandInItsFile(SourceFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        const string Path = "lib/Course/Primitives/TicketLock.cs";
        var file = File.ReadAllLines(Repository.At(Path));
        var first = Array.FindIndex(file, line => line.StartsWith("///", StringComparison.Ordinal));

        Assert.Equal(string.Join('\n', file[first..]), figure.Alternative);
        Assert.Equal($"TicketLock stands in {Path}, lines {first + 1} to {file.Length}.", figure.Caption);
    }

    [Fact]
    public void Of_Method_ShowsItAloneWithItsComment()
    {
        var figure = Source.Of(new TicketLock().Exit);

        var lines = figure.Alternative.Split('\n');
        Assert.Contains(lines, line => line.StartsWith("public void Exit()", StringComparison.Ordinal));
        Assert.DoesNotContain("Enter()", figure.Alternative, StringComparison.Ordinal);
        Assert.StartsWith("TicketLock.Exit stands in lib/Course/Primitives/TicketLock.cs, lines ", figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_EveryTypeOfThePrimitives_IsFound()
    {
        var types = typeof(TicketLock).Assembly.GetExportedTypes().Where(type => type.Namespace?.StartsWith("NotebookCourse.Primitives", StringComparison.Ordinal) == true).ToList();

        Assert.True(types.Count > 20);
        Assert.All(types, type => Assert.Contains(" stands in lib/Course/Primitives/", Source.Of(type).Caption, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_NameOfAMethodAlone_IsFoundIfThereIsOne()
    {
        Assert.Equal("The code of Atomic.SpinUntil", Source.Of(nameof(Atomic.SpinUntil)).Title);
        Assert.Contains("but Enter may be ", Assert.Throws<ArgumentException>(() => Source.Of(nameof(TicketLock.Enter))).Message, StringComparison.Ordinal);
        Assert.Contains("none called NoSuchThing", Assert.Throws<ArgumentException>(() => Source.Of("NoSuchThing")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TypeThatIsNotTheCourses_SaysSo() => Assert.StartsWith("The code of String is not there", Source.Of<string>().Caption, StringComparison.Ordinal);
}
