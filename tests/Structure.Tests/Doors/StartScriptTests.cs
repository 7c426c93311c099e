namespace NotebookCourse.Structure.Tests.Doors;

public sealed class StartScriptTests : IDisposable
{
    private const string Written = """{ "tools": { "microsoft.dotnet-interactive": {} } }""";

    private readonly CleanFolder? _folder = OperatingSystem.IsLinux() ? new() : null;

    public static TheoryData<string> Servers => [".vscode-server", ".vscode-remote"];

    public void Dispose() => _folder?.Dispose();

    [Theory]
    [MemberData(nameof(Servers))]
    public void Start_ListBesideItsFolder_IsMovedIntoIt(string server)
    {
        var storage = Storage(server);
        File.WriteAllText(Path.Combine(storage, "dotnet-tools.json"), Written);

        Run();

        Assert.Equal(Written, File.ReadAllText(List(storage)));
        Assert.False(File.Exists(Path.Combine(storage, "dotnet-tools.json")));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void Start_ListInItsFolder_StaysAsItIs(string server)
    {
        var storage = Storage(server);
        Directory.CreateDirectory(Path.GetDirectoryName(List(storage))!);
        File.WriteAllText(List(storage), Written);

        Run();
        Run();

        Assert.Equal(Written, File.ReadAllText(List(storage)));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void Start_NoListYet_AnEmptyOneWaits(string server)
    {
        var storage = Storage(server);

        Run();

        var list = System.Text.Json.JsonDocument.Parse(File.ReadAllText(List(storage))).RootElement;
        Assert.True(list.GetProperty("isRoot").GetBoolean());
        Assert.Empty(list.GetProperty("tools").EnumerateObject());
    }

    private static string List(string storage) => Path.Combine(storage, ".config", "dotnet-tools.json");

    private string Storage(string server)
    {
        Assert.SkipUnless(_folder is not null, "The scripts of the dev container are for Linux.");
        return Directory.CreateDirectory(Path.Combine(_folder!.Home, server, "data", "User", "globalStorage", "ms-dotnettools.dotnet-interactive-vscode")).FullName;
    }

    private void Run()
    {
        var (exitCode, said) = _folder!.Run("start.sh");
        Assert.True(exitCode == 0, said);
    }
}
