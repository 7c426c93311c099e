namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>What is held against a primitive.</summary>
/// <param name="Definition">The class.</param>
/// <param name="Checks">Each fails by an assertion if the class that it is given is broken.</param>
internal sealed record Suite(Type Definition, IReadOnlyDictionary<string, Action<Type>> Checks)
{
    public string Primitive => Definition.Name.Split('`')[0];
}
