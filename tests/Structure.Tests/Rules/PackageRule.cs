using NotebookCourse.Structure.Tests.Compiled;

namespace NotebookCourse.Structure.Tests.Rules;

/// <summary>A package that only some namespaces may use.</summary>
/// <param name="Package">How the names of its assemblies start.</param>
/// <param name="Homes">How the namespaces start that may use it.</param>
internal sealed record PackageRule(string Package, params string[] Homes)
{
    /// <summary>The rules of the house.</summary>
    public static IReadOnlyList<PackageRule> All { get; } =
    [
        new("Plotly.NET", "NotebookCourse.Figures"),
        new("DynamicObj", "NotebookCourse.Figures"),
        new("Giraffe", "NotebookCourse.Figures"),
        new("FSharp.Core", "NotebookCourse.Figures", "NotebookCourse.Kernel"),
        new("ILGPU", "NotebookCourse.Topics.Gpu"),
        new("Microsoft.CodeAnalysis", "NotebookCourse.Kernel"),
        new("FSharp.Compiler", "NotebookCourse.Kernel"),
        new("Microsoft.DotNet.Interactive", "NotebookCourse.Kernel"),
        // HTML as a value, which the formatting of values understands; there is no server in it.
        new("Microsoft.AspNetCore.Html.Abstractions", "NotebookCourse.Kernel"),
        // What the Razor compiler generates for components of the player lies in a namespace of its own.
        new("Microsoft.AspNetCore", "NotebookCourse.Player", "__Blazor.NotebookCourse.Player", "NotebookCourse.Topics.Downloads.ImageServer"),
        new("System.CommandLine", "NotebookCourse.Player"),
        new("Spectre.Console", "NotebookCourse.Player"),
        new("NetMQ", "NotebookCourse.Jupyter"),
        new("AsyncIO", "NotebookCourse.Jupyter"),
        new("Markdig", "NotebookCourse.Notebooks"),
        new("AngleSharp", "NotebookCourse.Notebooks"),
        new("HtmlSanitizer", "NotebookCourse.Notebooks"),
    ];

    /// <summary>Packages that a learner must not meet: no public member of the library mentions them.</summary>
    private static readonly string[] Hidden = ["Plotly.NET", "DynamicObj", "FSharp.Core", "Microsoft.AspNetCore"];

    /// <summary>The uses that break the rule.</summary>
    public IEnumerable<string> Violations(IEnumerable<TypeUse> uses) =>
        uses.Where(use => RuleFor(use.Assembly) == this && !Homes.Any(home => IsIn(use.From.Namespace, home)))
            .Select(use => $"{use.From} uses {use.To} of {use.Assembly}, which belongs to {string.Join(" and ", Homes)} alone");

    /// <summary>The public members that mention a package which no learner is to meet.</summary>
    public static IEnumerable<string> Exposed(IEnumerable<TypeUse> uses) =>
        uses.Where(use => use.Visible && Array.Exists(Hidden, package => use.Assembly.StartsWith(package, StringComparison.Ordinal)))
            .Select(use => $"{use.From} shows {use.To} of {use.Assembly} in a public member");

    // The rule that names the assembly most closely.
    private static PackageRule? RuleFor(string assembly) =>
        All.Where(rule => assembly.StartsWith(rule.Package, StringComparison.Ordinal)).MaxBy(rule => rule.Package.Length);

    private static bool IsIn(string space, string home) =>
        space == home || space.StartsWith(home + ".", StringComparison.Ordinal);
}
