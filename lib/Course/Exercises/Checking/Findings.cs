namespace NotebookCourse.Exercises.Checking;

/// <summary>What a check has found of a solution.</summary>
/// <param name="Fault">Where it is wrong; null if nothing wrong was found.</param>
/// <param name="Doubts">Why that is no proof, a sentence each; empty if it is one.</param>
/// <param name="Remarks">What has to be said also if it is right.</param>
internal sealed record Findings(Counterexample? Fault, IReadOnlyList<string> Doubts, IReadOnlyList<string> Remarks);
