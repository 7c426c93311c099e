using System.Text.RegularExpressions;

namespace NotebookCourse.Topics.Pythons;

/// <summary>Where Pythons are installed: the folders of PATH, and the usual places of Linux, macOS and Windows.</summary>
internal static partial class PythonPlaces
{
    // pyenv and asdf put small scripts of this name on PATH, which lead to what lies in their other folders.
    private const string Shims = "shims";

    // More than anybody has, and few enough to ask each.
    private const int Most = 40;

    /// <summary>The files that may start a Python, each once, whatever links lead to it.</summary>
    public static IReadOnlyList<string> Here() => In(Folders());

    /// <summary>The same in these folders.</summary>
    internal static IReadOnlyList<string> In(IEnumerable<string> folders) =>
    [
        .. folders
            .Where(folder => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) != Shims && !IsInvitation(folder))
            .SelectMany(FilesIn)
            .Where(file => Name().IsMatch(Path.GetFileName(file)))
            .DistinctBy(Real)
            .Take(Most),
    ];

    // What stands there on a Mac without Apple's tools asks the user to install them, in a window.
    private static bool IsInvitation(string folder) =>
        OperatingSystem.IsMacOS() && folder == "/usr/bin" && !Directory.Exists("/Library/Developer/CommandLineTools") && !Directory.Exists("/Applications/Xcode.app");

    private static IEnumerable<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var programs = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Programs");
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return
        [
            .. path,
            "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin",
            .. Inside(Path.Combine(home, ".pyenv", "versions"), "bin"),
            .. Inside(Path.Combine(home, ".asdf", "installs", "python"), "bin"),
            .. Inside(Path.Combine(home, ".local", "share", "uv", "python"), "bin"),
            .. Inside("/opt", "bin"),
            .. Inside("/Library/Frameworks/Python.framework/Versions", "bin"),
            .. Inside(Path.Combine(programs, "Python"), ""),
            .. Inside(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), ""),
            .. OperatingSystem.IsWindows() ? Inside(@"C:\", "") : [],
        ];
    }

    // Newest version first, as far as a name tells.
    private static IEnumerable<string> Inside(string folder, string below) => Entries(folder, Directory.EnumerateDirectories)
        .OrderDescending(StringComparer.Ordinal)
        .Select(each => Path.Combine(each, below));

    private static IReadOnlyList<string> FilesIn(string folder) => [.. Entries(folder, Directory.EnumerateFiles).Order(StringComparer.Ordinal)];

    // A folder may be missing, or somebody else's.
    private static IReadOnlyList<string> Entries(string folder, Func<string, IEnumerable<string>> list)
    {
        try
        {
            return Directory.Exists(folder) ? [.. list(folder)] : [];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // The folder may be a link as well: /bin is often one to /usr/bin.
    private static string Real(string file)
    {
        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
            var real = Path.Combine(Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder, Path.GetFileName(file));
            return File.ResolveLinkTarget(real, returnFinalTarget: true)?.FullName ?? real;
        }
        catch (IOException)
        {
            return file;
        }
    }

    // python, python3, python3.14t, pypy3.11, jython, ipy, ipy64; not python3-config.
    [GeneratedRegex(@"^(python|pypy|jython|ipy|ironpython)(\d+(\.\d+)?t?|64|32)?(\.exe|\.bat|\.cmd)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}
