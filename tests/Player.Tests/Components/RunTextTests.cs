using NotebookCourse.Player.Components;

namespace NotebookCourse.Player.Tests.Components;

public sealed class RunTextTests
{
    [Theory]
    [InlineData(0, "0.00 ns")]
    [InlineData(1.5e-9, "1.50 ns")]
    [InlineData(123.4e-9, "123 ns")]
    [InlineData(1e-6, "1.00 µs")]
    [InlineData(45.67e-6, "45.7 µs")]
    [InlineData(0.001, "1.00 ms")]
    [InlineData(0.0123, "12.3 ms")]
    [InlineData(0.5, "500 ms")]
    [InlineData(1, "1.00 s")]
    [InlineData(99.94, "99.9 s")]
    [InlineData(3600, "3600 s")]
    public void Seconds_OfATime_HasThreeDigitsInTheUnitThatFits(double seconds, string words) => Assert.Equal(words, RunText.Seconds(seconds));
}
