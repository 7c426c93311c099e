using System.Text.Json.Nodes;
using NotebookCourse.Jupyter.Installing;

namespace NotebookCourse.Jupyter.Tests.Installing;

public sealed class KernelspecTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("kernelspec");
    private readonly Kernelspec _kernelspec;
    private readonly string _plotly;

    public KernelspecTests()
    {
        _kernelspec = new Kernelspec(_folder["jupyter"]);
        _plotly = _folder.Write("chart.js", "charts");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Install_Twice_WritesAllThatJupyterNeeds()
    {
        _kernelspec.Install(_plotly);
        _kernelspec.Install(_plotly);

        Assert.Equal("notebookcourse", Path.GetFileName(_kernelspec.Folder));
        Assert.Equal(
            ["kernel.json", "logo-64x64.png", "logo-svg.svg", "plotly.min.js"],
            Directory.GetFiles(_kernelspec.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var description = JsonNode.Parse(File.ReadAllText(Path.Combine(_kernelspec.Folder, "kernel.json")))!;
        Assert.Equal("message", description["interrupt_mode"]!.GetValue<string>());
        var command = description["argv"]!.AsArray().Select(word => word!.GetValue<string>()).ToList();
        Assert.Equal(["exec", "{connection_file}"], [command[1], command[^1]]);
        Assert.All([command[0], command[2]], file => Assert.True(Path.IsPathRooted(file) && File.Exists(file), file));
    }

    [Fact]
    public void Uninstall_Installed_LeavesNothing()
    {
        _kernelspec.Install(_plotly);

        Assert.True(_kernelspec.Uninstall());
        Assert.False(Directory.Exists(_kernelspec.Folder));
        Assert.False(_kernelspec.Uninstall());
    }

    [Fact]
    public void Uninstall_FilesOfOthers_Stay()
    {
        _kernelspec.Install(_plotly);
        var other = Path.Combine(_kernelspec.Folder, "mine.txt");
        File.WriteAllText(other, "");

        Assert.True(_kernelspec.Uninstall());
        Assert.Equal([other], Directory.GetFiles(_kernelspec.Folder));
    }
}
