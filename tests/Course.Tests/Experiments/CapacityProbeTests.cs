using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public class CapacityProbeTests
{
    // One thread that was held up made two of them "3.20 times as fast".
    [Fact]
    public void TimesOneThread_OneWasHeldUp_IsNotMoreThanThereAreThreads() =>
        Assert.Equal(2, new CapacityProbe(TimeProvider.System).TimesOneThread(2, alone: long.MaxValue / 4));
}
