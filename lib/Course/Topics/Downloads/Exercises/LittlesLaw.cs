namespace NotebookCourse.Topics.Downloads.Exercises;

/// <summary>Both sides of Little's law, as exercise 9.3 asks for them.</summary>
/// <param name="InFlight">Given: requests a second, milliseconds a request. How many must be in flight, at least?</param>
/// <param name="PerSecond">Given: how many are in flight, milliseconds a request. How many are done in a second?</param>
public sealed record LittlesLaw(Func<int, int, int> InFlight, Func<int, int, double> PerSecond);
