namespace NotebookCourse.Player.Tests.EndToEnd;

public class JupyterTests
{
    private static readonly string[] Written = ["kernel.json", "logo-64x64.png", "logo-svg.svg", "plotly.min.js"];

    [Fact]
    public async Task Install_ForTheUser_WritesAndUninstallRemoves()
    {
        using var folder = new NotebookFolder();
        var kernels = Path.Combine(folder.Root, "data", "kernels", "notebookcourse");

        var installed = await RunAsync(folder, "jupyter", "install");
        Assert.Equal((0, ""), (installed.ExitCode, installed.Error));
        Assert.Contains("Restart Jupyter", installed.Output);
        Assert.Equal(Written, Directory.GetFiles(kernels).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        var removed = await RunAsync(folder, "jupyter", "uninstall");
        Assert.Equal((0, ""), (removed.ExitCode, removed.Error));
        Assert.StartsWith("Removed", removed.Output);
        Assert.False(Directory.Exists(kernels));

        Assert.StartsWith("Nothing to remove", (await RunAsync(folder, "jupyter", "uninstall")).Output);
    }

    [Fact]
    public async Task Install_BelowAPrefix_WritesThere()
    {
        using var folder = new NotebookFolder();

        var installed = await RunAsync(folder, "jupyter", "install", "--prefix", "python");

        Assert.Equal((0, ""), (installed.ExitCode, installed.Error));
        Assert.True(File.Exists(Path.Combine(folder.Root, "python", "share", "jupyter", "kernels", "notebookcourse", "kernel.json")));
    }

    [Fact]
    public async Task Install_WhereNothingCanBeWritten_SaysSo()
    {
        using var folder = new NotebookFolder().With("file", "not a folder");

        var refused = await RunAsync(folder, "jupyter", "install", "--prefix", "file");

        Assert.Equal(5, refused.ExitCode);
        Assert.Contains("cannot be written", refused.Error);
    }

    [Fact]
    public async Task Install_TwoPlacesOrNoEnvironment_IsRefused()
    {
        using var folder = new NotebookFolder();

        var both = await RunAsync(folder, "jupyter", "install", "--user", "--prefix", "python");
        Assert.Equal(5, both.ExitCode);
        Assert.Contains("Name one place", both.Error);

        var none = await RunAsync(folder, "jupyter", "install", "--sys-prefix");
        Assert.Equal(5, none.ExitCode);
        Assert.Contains("CONDA_PREFIX", none.Error);
    }

    private static Task<Ending> RunAsync(NotebookFolder folder, params string[] arguments)
    {
        var command = PlayerProcess.Command(folder.Root, arguments);
        command.Environment["JUPYTER_DATA_DIR"] = Path.Combine(folder.Root, "data");
        command.Environment.Remove("CONDA_PREFIX");
        command.Environment.Remove("VIRTUAL_ENV");
        return PlayerProcess.EndingOfAsync(command);
    }
}
