using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public class MachineTests
{
    [Fact]
    public void Here_ThisProcess_AgreesWithTheRuntime()
    {
        var here = Machine.Here;

        Assert.Equal(Environment.ProcessorCount, here.Processors);
        Assert.InRange(here.MemoryBytes, 1 << 20, long.MaxValue);
        Assert.Contains(Environment.Version.Major.ToString(System.Globalization.CultureInfo.InvariantCulture), here.Runtime, StringComparison.Ordinal);
        Assert.InRange(here.ClockTickSeconds, double.Epsilon, 1);
    }

    [Fact]
    public void Parse_LinuxOnX64_FindsNameCountAndClock() =>
        Assert.Equal(
            new ProcessorInfo("Some CPU @ 2.10GHz: fast", 2, 2095.25),
            ProcessorInfo.Parse(
            [
                "processor\t: 0", "model name\t: Some CPU @ 2.10GHz: fast", "cpu MHz\t\t: 2095.250", "",
                "processor\t: 1", "model name\t: Some CPU @ 2.10GHz: fast", "cpu MHz\t\t: 1000.000",
            ]));

    [Fact]
    public void Parse_LinuxOnArm_LeavesOutWhatTheFileDoes() =>
        Assert.Equal(
            new ProcessorInfo(null, 1, null),
            ProcessorInfo.Parse(["processor\t: 0", "BogoMIPS\t: 108.00", "CPU implementer\t: 0x41"]));

    [Fact]
    public void Parse_NothingThere_SaysNothing() =>
        Assert.Equal(new ProcessorInfo(null, null, null), ProcessorInfo.Parse([]));
}
