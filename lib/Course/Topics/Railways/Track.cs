using System.Globalization;

namespace NotebookCourse.Topics.Railways;

/// <summary>One track of a section: its only one, or that of one direction.</summary>
/// <param name="Section">The number of the section.</param>
/// <param name="IsSecond">Whether it is the one for trains towards the section's first station, where each direction has its own.</param>
public readonly record struct Track(int Section, bool IsSecond)
{
    /// <summary>The section's number; with a stroke for the second track.</summary>
    public override string ToString() => Section.ToString(CultureInfo.InvariantCulture) + (IsSecond ? "′" : "");
}
