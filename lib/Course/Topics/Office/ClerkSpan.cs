namespace NotebookCourse.Topics.Office;

/// <summary>What a clerk did for a while.</summary>
/// <param name="State">What it was.</param>
/// <param name="Form">Which form it was for, from 1.</param>
/// <param name="Start">From when: seconds after the office opened.</param>
/// <param name="End">Until when: seconds after the office opened.</param>
public readonly record struct ClerkSpan(ClerkState State, int Form, long Start, long End)
{
    /// <summary>How long it took, in seconds.</summary>
    public long Seconds => End - Start;
}
