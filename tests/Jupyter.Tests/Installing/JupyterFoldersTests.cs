using NotebookCourse.Jupyter.Installing;

namespace NotebookCourse.Jupyter.Tests.Installing;

public class JupyterFoldersTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "r"));

    [Fact]
    public void OfUser_NamedFolder_IsThatOne() =>
        Assert.Equal("named", Folders(("JUPYTER_DATA_DIR", "named"), ("XDG_DATA_HOME", "x")).OfUser);

    [Fact]
    public void OfUser_NothingNamed_IsThePlatforms()
    {
        var expected = OperatingSystem.IsWindows() ? Path.Combine("home", "AppData", "Roaming", "jupyter")
            : OperatingSystem.IsMacOS() ? Path.Combine("home", "Library", "Jupyter")
            : Path.Combine("home", ".local", "share", "jupyter");

        Assert.Equal(expected, Folders(("JUPYTER_DATA_DIR", "")).OfUser);
    }

    [Fact]
    public void OfUser_DataFolderOfThePlatformNamed_IsBelowIt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "Only Linux has XDG_DATA_HOME.");

        Assert.Equal(Path.Combine("data", "jupyter"), Folders(("XDG_DATA_HOME", "data")).OfUser);
    }

    [Fact]
    public void OfEnvironment_ActiveOne_IsBelowItsPrefix()
    {
        Assert.Equal(Path.Combine(Root, "share", "jupyter"), Folders(("VIRTUAL_ENV", Root)).OfEnvironment);
        Assert.Null(Folders().OfEnvironment);
    }

    private static JupyterFolders Folders(params (string Name, string Value)[] variables) =>
        new(name => Array.Find(variables, variable => variable.Name == name).Value, "home");
}
