using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Tests.Topics.Factoring;

public class PrintingVariantTests
{
    [Fact]
    public void Printing_Work_IsCheckedAndLeavesNoFile()
    {
        var printing = PrimeFactors.Sequential([6, 10, 15]).OverThreads(2).Printing();
        var before = Directory.GetFiles(Path.GetTempPath(), "tmp*.tmp").ToHashSet();

        printing.Work(TestContext.Current.CancellationToken)();

        Assert.Equal(("2 threads, printing each result", 2), (printing.Name, printing.Workers));
        Assert.DoesNotContain(Directory.GetFiles(Path.GetTempPath(), "tmp*.tmp").Where(file => !before.Contains(file)), file => new FileInfo(file).Length > 0 && File.ReadAllText(file).Contains("0 6 -> [2, 3]", StringComparison.Ordinal));
    }

    [Fact]
    public void Printing_Stopped_Ends() => Assert.Throws<OperationCanceledException>(
        () => PrimeFactors.Sequential([6, 10, 15]).Printing().Work(new CancellationToken(canceled: true)));
}
