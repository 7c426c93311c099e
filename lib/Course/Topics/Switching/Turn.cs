namespace NotebookCourse.Topics.Switching;

/// <summary>A stretch of time in which a thread ran, on one processor, without a pause.</summary>
/// <param name="Start">When it began, in seconds after all threads were let go.</param>
/// <param name="End">When it ended.</param>
/// <param name="Processor">On which processor, by the system's number.</param>
public readonly record struct Turn(double Start, double End, int Processor)
{
    /// <summary>How long it took, in seconds.</summary>
    public double Seconds => End - Start;
}
