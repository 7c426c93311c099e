namespace NotebookCourse.Structure.Tests.Rules;

/// <summary>Which of our assemblies may refer to which.</summary>
internal static class AssemblyRule
{
    private static readonly Dictionary<string, string[]> MayReferTo = new()
    {
        ["NotebookCourse"] = [],
        ["NotebookCourse.Notebooks"] = [],
        ["NotebookCourse.Kernel"] = ["NotebookCourse.Notebooks"],
        ["NotebookCourse.Jupyter"] = ["NotebookCourse.Notebooks", "NotebookCourse.Kernel"],
        ["NotebookCourse.Player"] = ["NotebookCourse.Notebooks", "NotebookCourse.Kernel", "NotebookCourse.Jupyter"],
    };

    /// <summary>The names of our assemblies.</summary>
    public static IEnumerable<string> Assemblies => MayReferTo.Keys;

    /// <summary>The references of an assembly that it should not have.</summary>
    public static IEnumerable<string> Violations(string assembly, IEnumerable<string> references) =>
        references.Where(reference => MayReferTo.ContainsKey(reference) && !MayReferTo[assembly].Contains(reference))
            .Select(reference => $"{assembly} refers to {reference}");
}
