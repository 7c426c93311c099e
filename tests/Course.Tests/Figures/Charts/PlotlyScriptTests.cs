using System.Security.Cryptography;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Tests.Figures.Charts;

public class PlotlyScriptTests
{
    [Fact]
    public void Integrity_CarriedScript_IsItsHash()
    {
        using var script = PlotlyScript.Open();

        Assert.Equal(PlotlyScript.Integrity, "sha384-" + Convert.ToBase64String(SHA384.HashData(script)));
    }

    [Fact]
    public void Address_Version_IsTheCarriedOne() =>
        Assert.Contains($"@{PlotlyScript.Version}/", PlotlyScript.Address, StringComparison.Ordinal);

    [Fact]
    public void BesideTheCourse_AfterABuild_LiesTheCarriedScript()
    {
        using var script = PlotlyScript.Open();
        using var built = File.OpenRead(Repository.At("lib/plotly.min.js"));

        Assert.Equal(SHA384.HashData(script), SHA384.HashData(built));
    }

    [Fact]
    public void WriteTo_FolderThatIsMissing_MakesIt()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "new", "plotly.js");

            PlotlyScript.WriteTo(path);

            Assert.True(new FileInfo(path).Length > 1_000_000);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
