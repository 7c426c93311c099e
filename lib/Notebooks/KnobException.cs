namespace NotebookCourse.Notebooks;

/// <summary>A knob cannot be set as asked. The message names the knobs there are, or the range of the one that refused.</summary>
public sealed class KnobException(string message) : Exception(message);
