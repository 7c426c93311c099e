using NotebookCourse.Topics.Switching;

namespace NotebookCourse.Tests.Topics.Switching;

public class PingPongTests
{
    public static TheoryData<Placing> Placings => [.. PingPong.Possible];

    [Theory]
    [MemberData(nameof(Placings))]
    public void Play_EachPlacing_HandsOverSoOften(Placing placing)
    {
        var played = PingPong.Play(400, placing);

        Assert.Equal(400, played.Handovers);
        Assert.True(played.Seconds > 0);
    }

    // The proof that it is switches which are measured: the kernel counts at least one for each handover.
    [Fact]
    public void Play_OneProcessor_SwitchesForEachHandover()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Threads can be pinned, and switches counted, on Linux only.");

        Assert.True(PingPong.Play(2_000, Placing.OneProcessor).SwitchesPerHandover >= 0.99);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000_001)]
    public void Play_ImpossibleNumber_SaysTheRange(int handovers) =>
        Assert.Contains("handovers must be 2 to 1000000", Assert.Throws<ArgumentOutOfRangeException>(() => PingPong.Play(handovers, Placing.Free)).Message);
}
