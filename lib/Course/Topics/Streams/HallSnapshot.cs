namespace NotebookCourse.Topics.Streams;

/// <summary>All temperatures that were read at one moment: of every thermometer, or of every zone.</summary>
/// <remarks>
/// One object a moment and not one a reading: the memory belongs to whoever sends it and is written over at the next
/// moment, so that a day of readings costs no memory of its own. Whoever wants to keep it takes a <see cref="Copy"/>.
/// </remarks>
/// <param name="Time">When the temperatures were read, as time since midnight.</param>
/// <param name="Celsius">The temperatures in °C, those of a zone beside each other.</param>
public readonly record struct HallSnapshot(TimeSpan Time, ReadOnlyMemory<float> Celsius)
{
    /// <summary>The same in memory that nobody writes over.</summary>
    public HallSnapshot Copy() => this with { Celsius = Celsius.ToArray() };
}
