namespace NotebookCourse.Topics.Streams;

/// <summary>A message to the control room: a zone has become too hot, or is good again.</summary>
/// <param name="Time">When it was sent, as time since midnight.</param>
/// <param name="Zone">Which zone, from 0.</param>
/// <param name="IsRaised">Whether it has become too hot; otherwise it is good again.</param>
/// <param name="Celsius">How hot it was then, in °C.</param>
public readonly record struct Alarm(TimeSpan Time, int Zone, bool IsRaised, float Celsius);
