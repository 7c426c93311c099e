namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>A collection under test, as operations.</summary>
/// <param name="Of">The operation for a thread, the number of its step and the kind.</param>
/// <param name="Take">Takes something, by whoever may when all others have ended.</param>
internal sealed record Bench(Func<int, int, int, Operation> Of, Operation Take);
