using System.Text.RegularExpressions;
using NotebookCourse.Structure.Tests.Sources;

namespace NotebookCourse.Structure.Tests.Rules;

/// <summary>What one operating system has and another has not is known in few places, each of which says which system it speaks of.</summary>
internal static partial class PlatformRule
{
    /// <summary>The places: files, and folders with a slash at their end.</summary>
    public static IReadOnlyList<string> Places { get; } =
    [
        "lib/Course/Platforms/",
        "lib/Course/Topics/Pythons/PythonPlaces.cs",
        "lib/Kernel/Client/DotnetHost.cs",
        "lib/Kernel/Platforms/",
        "lib/Jupyter/Installing/JupyterFolders.cs",
        "lib/Jupyter/Serving/JupyterHost.cs",
        "lib/Player/Platforms/",
        "lib/Player/Server/Browser.cs",
    ];

    /// <summary>The lines outside of these places that assume something of the operating system. Comments may.</summary>
    public static IEnumerable<string> Violations(SourceFile file) => Places.Any(place => place == file.Path || (place.EndsWith('/') && file.Path.StartsWith(place, StringComparison.Ordinal)))
        ? []
        : file.Text.Split('\n')
            .Select((line, index) => (Number: index + 1, Match: Assumption().Match(Comment().Replace(line, ""))))
            .Where(found => found.Match.Success)
            .Select(found => $"{file.Path}({found.Number}) says '{found.Match.Value}', which is not so on every system: ask one of {string.Join(", ", Places)}");

    // Questions for the system; native calls; rights and signals of Unix (.NET translates the four that are left out for
    // Windows); paths and programs of one system. A path in the middle of a text is an example for a reader.
    [GeneratedRegex(
        """
        OperatingSystem\.Is | IsOSPlatform | OSPlatform\b | OSVersion | SupportedOSPlatform
        | DllImport | LibraryImport | NativeLibrary
        | UnixFileMode | UnixCreateMode | PosixSignal\.SIG(?!INT\b|TERM\b|HUP\b|QUIT\b)
        | (?<=")/(proc|sys|dev|bin|usr|tmp|etc|opt|home|var|Library|Applications)\b
        | \b[A-Z]:\\ | \.(exe|bat|cmd|dylib|so)\b | "(cmd|sh|bash|powershell|kill|taskkill|open|which)" | xdg-open | \b(libc|kernel32|chmod)\b
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Assumption();

    // Not the two slashes of an address.
    [GeneratedRegex("(?<!:)//.*")]
    private static partial Regex Comment();
}
