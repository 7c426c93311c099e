namespace NotebookCourse.Jupyter.Installing;

/// <summary>The folders in which Jupyter looks for kernels, by the rules that it has for each platform.</summary>
/// <param name="variable">Reads a variable of the environment.</param>
/// <param name="home">The user's home.</param>
public sealed class JupyterFolders(Func<string, string?> variable, string home)
{
    /// <summary>The folders of whoever runs this process.</summary>
    public static JupyterFolders Here { get; } = new(
        Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    /// <summary>The user's own folder.</summary>
    public string OfUser => Set("JUPYTER_DATA_DIR") ?? Path.Combine(OfPlatform);

    /// <summary>The folder of the Python environment that is active; null if none is.</summary>
    public string? OfEnvironment => (Set("CONDA_PREFIX") ?? Set("VIRTUAL_ENV")) is { } prefix ? Below(prefix) : null;

    private string[] OfPlatform =>
        OperatingSystem.IsWindows() ? [Set("APPDATA") ?? Path.Combine(home, "AppData", "Roaming"), "jupyter"]
        : OperatingSystem.IsMacOS() ? [home, "Library", "Jupyter"]
        : [Set("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter"];

    /// <summary>The folder below a prefix, such as <c>/usr/local</c>.</summary>
    public static string Below(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter");

    private string? Set(string name) => variable(name) is { Length: > 0 } value ? value : null;
}
