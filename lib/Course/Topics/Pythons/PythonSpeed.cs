using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Pythons;

/// <summary>How long an interpreter, or .NET, took for something.</summary>
/// <param name="Interpreter">What a chart calls it, with its version.</param>
/// <param name="Kind">What it is, without its version.</param>
/// <param name="HasGlobalLock">Whether its threads take turns; null if it does not say.</param>
/// <param name="Load">What it did.</param>
/// <param name="Way">How the work was spread.</param>
/// <param name="Seconds">Each time that counts.</param>
public sealed record PythonSpeed(string Interpreter, string Kind, bool? HasGlobalLock, PythonLoad Load, PythonWay Way, Samples Seconds);
