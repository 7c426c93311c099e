using System.Text.RegularExpressions;
using NotebookCourse.Structure.Tests.Rules;

namespace NotebookCourse.Structure.Tests.Sources;

/// <summary>A C# file of <c>lib/</c>: where it lies, and what it says of itself and others.</summary>
/// <param name="Path">Its path from the root, with forward slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    private static readonly Dictionary<string, string> RootNamespaces = new()
    {
        ["Course"] = "NotebookCourse",
        ["Notebooks"] = "NotebookCourse.Notebooks",
        ["Kernel"] = "NotebookCourse.Kernel",
        ["Jupyter"] = "NotebookCourse.Jupyter",
        ["Player"] = "NotebookCourse.Player",
    };

    /// <summary>The namespace that its folder asks for.</summary>
    public string ExpectedNamespace
    {
        get
        {
            var parts = Path.Split('/');
            // Each topic adds its own exercises to one class, under which cells find all of them.
            if (parts is ["lib", "Course", "Topics", _, "Exercises", "Exercises.cs"])
                return "NotebookCourse.Topics";
            return string.Join('.', [RootNamespaces[parts[1]], .. parts[2..^1]]);
        }
    }

    /// <summary>The namespace that it declares; null for top-level statements and attributes of the assembly.</summary>
    public string? Namespace => Declaration().Match(Text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The namespaces and types that it imports.</summary>
    public IEnumerable<string> Usings => Import().Matches(Text).Select(match => match.Groups[1].Value);

    /// <summary>Where it lies in a folder that its namespace does not name; null if it fits.</summary>
    public string? Misplaced() => Namespace is { } space && space != ExpectedNamespace
        ? $"{Path} declares {space}: its folder asks for {ExpectedNamespace}"
        : null;

    /// <summary>The imports of the course's library that point upwards.</summary>
    public IEnumerable<string> UpwardUsings() =>
        Usings.Select(import => House.Complaint(Namespace ?? ExpectedNamespace, import))
            .OfType<string>()
            .Select(complaint => $"{Path}: {complaint}");

    [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?([\w.]+)\s*[;<]", RegexOptions.Multiline)]
    private static partial Regex Import();
}
