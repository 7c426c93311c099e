using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Gpu;
using NotebookCourse.Topics.Gpu.Figures;
using NotebookCourse.Topics.Gpu.Kernels;

namespace NotebookCourse.Tests.Topics.Gpu.Figures;

public class GpuFiguresTests
{
    private static readonly GpuDevice Big = new()
    {
        Name = "Big GPU",
        Api = GpuApi.Cuda,
        Multiprocessors = 100,
        WarpSize = 32,
        MostGroupThreads = 1_024,
        MostThreads = 204_800,
        MemoryBytes = 1L << 34,
    };

    private static readonly GpuDevice None = Big with { Name = "nobody", Api = GpuApi.Emulated, PassedOver = ["CUDA: no GPU answers."] };

    [Fact]
    public void Race_GpuWins_SaysByHowMuchAndWhatTheWaysCost()
    {
        var chart = Race(Big, new(new([0.002]), new([0.001]), new([0.001]))).Chart();

        Assert.Contains("the processor was fastest with “all”: 8.00\u00a0ms, 5.00 times as fast as “one”.", chart.Caption);
        Assert.Contains("Big GPU took 4.00\u00a0ms with both ways: 2.00 times as fast as that. The ways there and back are 75\u00a0% of the GPU's time. Computing alone it was 8.00 times as fast", chart.Caption);
        Assert.Contains("GPU: the way back", chart.ToHtml());
    }

    [Fact]
    public void Race_TwoThatCannotBeToldApart_NamesThem()
    {
        var race = Race(None, null);
        Samples some = new([0.007, 0.008, 0.009, 0.010, 0.010, 0.011, 0.012, 0.013]), others = new([0.007, 0.008, 0.009, 0.009, 0.009, 0.010, 0.012, 0.013]);
        var chart = (race with { Processor = race.Processor with { Measurements = [new("one", new(Enumerable.Repeat(0.04, 8))), new("all", some, 4), new("both", others, 4)] } }).Chart();

        Assert.Contains("the processor took 9.00\u00a0ms with “both”, 4.44 times as fast as “one”. This run cannot tell which of these is fastest: “both”, “all”.", chart.Caption);
    }

    [Fact]
    public void KernelAnswer_ThousandsOfElements_AreWrittenAsTheOtherNumbers()
    {
        int[] expected = [.. Enumerable.Range(0, 1_000).Select(n => 11 * n)];

        Assert.Contains("All 1,000 elements are right.", KernelAnswer.Of(expected, expected).ToHtml());
        Assert.Contains("999 of 1,000 elements are wrong. Element 1 must be 11, but is 0.", KernelAnswer.Of(new int[1_000], expected).ToHtml());
        Assert.Contains("1,000 elements were expected, but there are 10.", KernelAnswer.Of(new int[10], expected).ToHtml());
    }

    [Fact]
    public void Race_GpuLoses_SaysSo() => Assert.Contains(
        "Big GPU took 16.0\u00a0ms with both ways: the processor was 2.00 times as fast.",
        Race(Big, new(new([0.012]), new([0.001]), new([0.003]))).Chart().Caption);

    [Fact]
    public void Race_PlainLoopIsFastest_SaysThatNothingWasFaster()
    {
        var race = Race(None, null);
        var chart = (race with { Processor = race.Processor with { Measurements = [new("one", new([0.004])), new("all", new([0.008]), 4)] } }).Chart();

        Assert.Contains("this run does not show that any way of the processor was faster than “one”, which took 4.00\u00a0ms.", chart.Caption);
        Assert.DoesNotContain("as “one”", chart.Caption);
    }

    [Fact]
    public void Race_NoGpu_GivesItNoBar()
    {
        var chart = Race(None, null).Chart();

        Assert.DoesNotContain("GPU: ", chart.ToHtml());
        Assert.Contains("There is no GPU here, so none has a bar.", chart.Caption);
    }

    [Theory]
    [InlineData(0.5, 5, "is faster than the 4 processors at their best from size 10 on, the smallest")]
    [InlineData(2, 5, "is faster than the 4 processors at their best from a size between 10 and 100 on")]
    [InlineData(2, 20, "is not faster than the 4 processors at their best at any size up to 100")]
    // As fast is not faster.
    [InlineData(1, 10, "is not faster than the 4 processors at their best at any size up to 100")]
    public void Sweep_Card_SaysFromWhichSizeOnItWins(double atTen, double atHundred, string finding)
    {
        var chart = Sweep(None, atTen, atHundred, gpu: null).Chart();

        Assert.Contains("The card that you described " + finding, chart.Caption);
        Assert.Contains("There is no GPU here", chart.Caption);
    }

    [Fact]
    public void Sweep_Gpu_IsMeasuredBesideTheCard()
    {
        var chart = Sweep(Big, 2, 5, new(new([1.0]), new([2.0]), new([1.0]))).Chart();

        Assert.Contains("Big GPU is faster than the 4 processors at their best from a size between 10 and 100 on", chart.Caption);
        Assert.Contains("At size 100 the ways there and back were 50\u00a0% of the GPU's time.", chart.Caption);
        Assert.DoesNotContain("There is no GPU here", chart.Caption);
    }

    [Fact]
    public void Roofline_EachPoint_NamesItsLimit()
    {
        var chart = new Roofline([
            new(null, 2, new([10e9]), new([40e9]), [new("thin", 0.1, 0.5e9), new("near", 0.2, 3e9), new("thick", 50, 10e9)]),
            new(Big, 0, new([1e12]), new([20e12]), [new("thin", 0.1, 0.09e12)])]).Chart();

        Assert.Contains("“thin” (0.100 operations a byte) stands under the slope, where memory is the limit, and reached 50\u00a0% of it.", chart.Caption);
        Assert.Contains("“near” (0.200 operations a byte) reached 150\u00a0% of what memory gave", chart.Caption);
        Assert.Contains("“thick” (50.0 operations a byte) stands under the flat, where arithmetic is the limit, and reached 25\u00a0% of it.", chart.Caption);
        Assert.Contains("The roof of the processor with 2 cores: memory", chart.Caption);
        Assert.Contains("The roof of Big GPU: memory gives 1,000\u00a0GB a second", chart.Caption);
        Assert.Contains("reached 90\u00a0% of it.", chart.Caption);
    }

    [Fact]
    public void Roofline_DataThatStaysInTheCaches_IsNotLimitedByMemory()
    {
        string CaptionFor(double bytes) => new Roofline([new(null, 2, new([10e9]), new([40e9]), [new("thin", 0.1, 0.5e9, bytes)])]).Chart().Caption;

        Assert.Contains("reached 50\u00a0% of what memory would allow. It moves only ", CaptionFor(12_000));
        Assert.Contains("where memory is the limit", CaptionFor(1e9));
    }

    [Fact]
    public void Record_None_SaysHowToMakeOne()
    {
        GpuRecord? none = null;

        foreach (var figure in new[] { none.Table(), none.Roofline(), none.Sweep(), none.MatrixSteps() })
            Assert.Contains("record-gpu", figure.ToHtml());
    }

    [Fact]
    public void Record_There_EveryFigureSaysWhereAndWhen()
    {
        GpuRecord? record = new()
        {
            Device = Big,
            Machine = Machine.Here,
            Taken = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero),
            Races = [Race(Big, new(new([0.002]), new([0.001]), new([0.001])))],
            Sweeps = [Sweep(Big, 2, 5, new(new([1.0]), new([2.0]), new([1.0])))],
            Roofline = new([new(Big, 0, new([1e12]), new([20e12]), [new("thin", 0.1, 0.09e12)])]),
            MatrixSteps = [new(MatrixKernel.Plain, 1_000, new([0.002])), new(MatrixKernel.Blocked, 1_000, new([0.0005]))],
        };

        foreach (var figure in new[] { record.Table(), record.Roofline(), record.Sweep(), record.MatrixSteps() })
        {
            Assert.StartsWith("Recorded on Big GPU (CUDA) beside ", figure.Caption);
            Assert.Contains("2026-11-23; not on this machine.", figure.Caption);
        }
        Assert.Contains("“tiles, and 64 sums a thread” was the fastest: 4.00 million million operations a second, 4.00 times", record.MatrixSteps().Caption);
        Assert.Contains("record-gpu", record.Sweep(which: 1).ToHtml());
    }

    [Fact]
    public void Cores_GpuHere_CountsItsLanes()
    {
        var figure = Big.Cores();

        Assert.Contains("Big GPU has 100 multiprocessors. In each of them 4 schedulers manage, and each scheduler lets a warp of 32 threads take its next step together: 12,800 threads in all.", figure.Caption);
        Assert.DoesNotContain("not in this machine", figure.Caption);
        Assert.Contains("<td class=\"nc-number\">12,800</td>", figure.ToHtml());
        Assert.Contains("parts that go their own way", figure.ToHtml());
    }

    [Fact]
    public void Cores_NoGpu_SaysThatWhatIsDrawnIsElsewhere() => Assert.Contains("That GPU is not in this machine.", None.Cores().Caption);

    [Fact]
    public void Card_NoGpu_SaysWhyNot()
    {
        Assert.Contains("CUDA: no GPU answers.", None.Card().ToHtml());
        Assert.StartsWith("There is no GPU here", None.Card().Caption);
        Assert.StartsWith("Kernels run on Big GPU, by way of CUDA.", Big.Card().Caption);
    }

    [Theory]
    [InlineData(16, "a number is fetched 15.9 times less often with tiles, and 125 times less often with 64 sums a thread.")]
    [InlineData(1, "a number is fetched just as often with tiles, and 8.00 times less often with 64 sums a thread.")]
    public void Table_Traffic_SaysHowMuchLessOftenIfSo(int group, string words) =>
        Assert.EndsWith(words, new MatrixTraffic(1_000, group).Table().Caption);

    [Fact]
    public void Show_Picture_IsAPngWithItsDevice()
    {
        var figure = GpuPicture.Draw(MandelbrotKernel.Run, 31, 40).Show();

        Assert.Contains("src=\"data:image/png;base64,", figure.ToHtml());
        Assert.Contains(GpuDevice.Here.Name, figure.Caption);
        Assert.Contains("All agree.", figure.Caption);
        Assert.DoesNotContain("spared", figure.Caption);
    }

    private static GpuRace Race(GpuDevice device, GpuLegs? legs) => new()
    {
        Work = "work",
        Size = 100,
        Operations = 200,
        MovedBytes = 1_200,
        Device = device,
        Gpu = legs,
        Emulated = legs is null ? new(10, 0.001) : null,
        Processor = new()
        {
            Question = "?",
            Machine = Machine.Here with { Processors = 4 },
            Taken = DateTimeOffset.UnixEpoch,
            Measurements = [new("one", new([0.04])), new("all", new([0.008]), 4)],
        },
    };

    // The processor takes 1 s and 10 s.
    private static GpuSweep Sweep(GpuDevice device, double atTen, double atHundred, GpuLegs? gpu) => new()
    {
        Work = "work",
        Device = device,
        Processors = 4,
        Points = [new(10, new([1.0]), gpu, atTen, atTen / 2), new(100, new([10.0]), gpu, atHundred, atHundred / 2)],
    };
}
