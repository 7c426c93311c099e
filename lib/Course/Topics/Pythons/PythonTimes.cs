namespace NotebookCourse.Topics.Pythons;

/// <summary>How long an interpreter took for something, each time; or why it did not do it.</summary>
/// <param name="Load">What it did.</param>
/// <param name="Way">How the work was spread.</param>
/// <param name="Seconds">Each time that counts; none if it was not done.</param>
/// <param name="Missing">Why it was not done; null if it was.</param>
internal sealed record PythonTimes(PythonLoad Load, PythonWay Way, IReadOnlyList<double> Seconds, string? Missing = null);
