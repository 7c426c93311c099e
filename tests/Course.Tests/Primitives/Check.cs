namespace NotebookCourse.Tests.Primitives;

/// <summary>One thing that a primitive must do, in every schedule; throws if it does not.</summary>
internal sealed record Check(string Name, Action<PrimitiveUnderTest> Run);
