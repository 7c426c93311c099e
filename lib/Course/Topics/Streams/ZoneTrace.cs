namespace NotebookCourse.Topics.Streams;

/// <summary>What one zone went through, minute by minute.</summary>
/// <param name="Celsius">The temperature of its hottest rack, in °C.</param>
/// <param name="Fan">The speed of its fan, as a share of full speed.</param>
public sealed record ZoneTrace(IReadOnlyList<float> Celsius, IReadOnlyList<float> Fan);
