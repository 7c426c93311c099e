using System.Text.RegularExpressions;

namespace NotebookCourse.Tests.Primitives.Mutants;

/// <summary>A primitive with one thing broken in its source.</summary>
/// <param name="Primitive">The class, which is the name of its file too.</param>
/// <param name="Name">What is broken.</param>
/// <param name="From">What stands in the source, once.</param>
/// <param name="To">What stands there instead.</param>
/// <param name="CaughtBy">The check of the primitive's suite that fails.</param>
internal sealed partial record Mutant(string Primitive, string Name, string From, string To, string CaughtBy)
{
    /// <summary>Files that are compiled together, because they are one; the broken place may be in any of them.</summary>
    public IReadOnlyList<string> Files { get; init; } = [Primitive];

    /// <summary>The namespace in which it is compiled.</summary>
    public string Namespace => $"NotebookCourse.Tests.Mutants.{NoLetters().Replace($"{Primitive} {Name}", "_")}";

    /// <summary>In how many places of the sources it would break something; it must be one.</summary>
    public int Places => ReadSources().Sum(source => source.Split(From).Length - 1);

    /// <summary>The sources as they are, one a file.</summary>
    public IEnumerable<string> ReadSources() => Files.Select(file => Repository.Read($"lib/Course/Primitives/{file}.cs"));

    public override string ToString() => $"{Primitive}: {Name}";

    [GeneratedRegex(@"\W+")]
    private static partial Regex NoLetters();
}
