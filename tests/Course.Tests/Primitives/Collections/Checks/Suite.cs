using NotebookCourse.Tests.Primitives.Collections.Mutants;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>What is held against a primitive, and the mutants of it that must not stand it.</summary>
/// <param name="Definition">The class.</param>
/// <param name="Checks">Each fails by an assertion if the class that it is given is broken.</param>
/// <param name="Mutants">The broken ones.</param>
internal sealed record Suite(Type Definition, IReadOnlyDictionary<string, Action<Type>> Checks, IReadOnlyList<Mutant> Mutants)
{
    public string Primitive => Definition.Name.Split('`')[0];
}
