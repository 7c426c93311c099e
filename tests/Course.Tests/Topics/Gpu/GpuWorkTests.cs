using NotebookCourse.Experiments;
using NotebookCourse.Topics.Gpu;

namespace NotebookCourse.Tests.Topics.Gpu;

public class GpuWorkTests
{
    // Sizes that no group of threads, no vector and no tile fits into without a rest, and the smallest there are.
    public static TheoryData<string, int> Works => new()
    {
        { "saxpy", 1 }, { "saxpy", 1_003 },
        { "mandelbrot", 3 }, { "mandelbrot", 37 },
        { "sum", 1 }, { "sum", 15 }, { "sum", 2_049 },
        { "factors", 1 }, { "factors", 101 },
        { "plain", 1 }, { "plain", 13 },
        { "tiled", 1 }, { "tiled", 13 },
        { "blocked", 1 }, { "blocked", 33 }, { "blocked", 37 },
    };

    [Theory]
    [MemberData(nameof(Works))]
    public void Kernel_OddSize_EqualsItsSpecification(string name, int size)
    {
        using var job = Of(name, size).Prepare(GpuHost.Emulator);

        job.Send();
        job.Compute();
        job.Fetch();

        job.Verify();
        // It was wiped: what is right now can only come from another run.
        Assert.Throws<WrongAnswerException>(job.Verify);
    }

    [Theory]
    [MemberData(nameof(Works))]
    public void OnProcessor_OddSize_EveryWayEqualsTheSpecification(string name, int size)
    {
        foreach (var way in Of(name, size).OnProcessor)
            way.Work(TestContext.Current.CancellationToken)();
    }

    [Theory]
    [InlineData("saxpy")]
    [InlineData("mandelbrot")]
    [InlineData("sum")]
    [InlineData("tiled")]
    public void Verify_NothingComputed_Throws(string name)
    {
        using var job = Of(name, 9).Prepare(GpuHost.Emulator);

        Assert.Throws<WrongAnswerException>(job.Verify);
    }

    [Fact]
    public void OnProcessor_Stopped_Stops()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        foreach (var way in GpuWork.Saxpy(1_000).OnProcessor)
            Assert.ThrowsAny<OperationCanceledException>(() => way.Work(stopped.Token));
    }

    [Fact]
    public void Small_LargeWork_IsWhatAnEmulatorCanDo()
    {
        Assert.InRange(GpuWork.Saxpy(GpuWork.MostElements).Small().Size, 1_000, 10_000);
        Assert.InRange(GpuWork.MatrixProduct(GpuWork.MostRows).Small().Size, 10, 64);
        Assert.InRange(GpuWork.Mandelbrot(GpuWork.WidestPicture).Small().Size, 1_000, 10_000);
        Assert.Equal(7, GpuWork.Sum(7).Small().Size);
    }

    [Theory]
    [InlineData("saxpy", 100, 200, 1_200, 800, 400)]
    [InlineData("sum", 100, 100, 400, 400, 4)]
    [InlineData("tiled", 10, 2_000, 1_200, 800, 400)]
    public void Work_Counts_AreThoseOfItsDefinition(string name, int size, double operations, double moved, double sent, double returned)
    {
        var work = Of(name, size);

        Assert.Equal((operations, moved, sent, returned), (work.Operations, work.MovedBytes, work.SentBytes, work.ReturnedBytes));
    }

    [Fact]
    public void Saxpy_NoElements_SaysWhatIsPossible() =>
        Assert.Contains("elements must be 1 to", Assert.Throws<ArgumentOutOfRangeException>(() => GpuWork.Saxpy(0)).Message);

    private static GpuWork Of(string name, int size) => name switch
    {
        "saxpy" => GpuWork.Saxpy(size),
        "mandelbrot" => GpuWork.Mandelbrot(size, most: 40),
        "sum" => GpuWork.Sum(size),
        "factors" => GpuWork.PrimeFactors(size),
        "plain" => GpuWork.MatrixProduct(size, MatrixKernel.Plain),
        "tiled" => GpuWork.MatrixProduct(size, MatrixKernel.Tiled),
        _ => GpuWork.MatrixProduct(size, MatrixKernel.Blocked),
    };
}
