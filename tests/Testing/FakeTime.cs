using Microsoft.Extensions.Time.Testing;

namespace NotebookCourse.Testing;

/// <summary>Shorter words for a clock that a test moves.</summary>
public static class FakeTime
{
    /// <summary>Moves the clock on.</summary>
    public static void Advance(this FakeTimeProvider clock, int milliseconds) => clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
}
