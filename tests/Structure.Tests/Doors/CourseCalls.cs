using System.Text.RegularExpressions;

namespace NotebookCourse.Structure.Tests.Doors;

/// <summary>Finds where a text tells its reader, or a shell, to run <c>dotnet run --project lib/Player</c>.</summary>
internal static partial class CourseCalls
{
    /// <summary>The arguments of each call.</summary>
    public static IReadOnlyList<string[]> In(string text) =>
        [.. Call().Matches(text).Select(call => call.Groups["arguments"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(arguments => arguments is ["--", .. var own] ? own : arguments)];

    [GeneratedRegex(@"dotnet run (--no-build )?--project lib/Player\b(?<arguments>[^`\n|)]*)")]
    private static partial Regex Call();
}
