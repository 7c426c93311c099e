namespace NotebookCourse.Tests.Primitives.Mutants;

/// <summary>A primitive with one thing broken in its source.</summary>
/// <param name="Primitive">The class, which is the name of its file too.</param>
/// <param name="Name">What is broken, as an identifier.</param>
/// <param name="From">What stands in the source, once.</param>
/// <param name="To">What stands there instead.</param>
/// <param name="CaughtBy">The first check of the primitive's suite that fails.</param>
internal sealed record Mutant(string Primitive, string Name, string From, string To, string CaughtBy)
{
    /// <summary>Files that are compiled with the primitive's own, because they are one with it; the broken place may be there.</summary>
    public IReadOnlyList<string> Files => Primitive == "MonitorLock" ? ["MonitorLock", "Condition"] : [Primitive];

    /// <summary>The namespace in which it is compiled.</summary>
    public string Namespace => $"NotebookCourse.Tests.Mutants.{Primitive}{Name}";

    public override string ToString() => $"{Primitive}: {Name}";
}
