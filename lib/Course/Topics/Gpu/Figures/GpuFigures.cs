using NotebookCourse.Figures;
using NotebookCourse.Figures.Pictures;
using NotebookCourse.Topics.Gpu.Tracing;

namespace NotebookCourse.Topics.Gpu.Figures;

/// <summary>What a GPU, and work on it, look like.</summary>
public static class GpuFigures
{
    private const int Colours = 128;

    private static readonly Gradient Sea = new(0x00122e, 0x0a4a86, 0x2a9fc4, 0xf4f1de, 0xf2a541, 0x9c2c1f, 0x2b0a2e);

    /// <summary>The few large cores of the processor here beside the many small ones of a GPU.</summary>
    /// <param name="device">The device here; an emulator is drawn as the GPU that the latest record knows.</param>
    public static CoresFigure Cores(this GpuDevice device) => new(
        Environment.ProcessorCount, device.IsGpu ? device : GpuRecord.Latest?.Device, device.IsGpu);

    /// <summary>All that the device says of itself.</summary>
    public static Table Card(this GpuDevice device)
    {
        List<string[]> rows =
        [
            [GpuWords.GpuDeviceRow, device.Name],
            [GpuWords.GpuWayRow, Api(device.Api)],
            [GpuWords.GpuMultiprocessorsRow, Number.Whole(device.Multiprocessors)],
            [GpuWords.GpuWarpRow, Number.Whole(device.WarpSize)],
            [GpuWords.GpuGroupRow, Number.Whole(device.MostGroupThreads)],
            [GpuWords.GpuThreadsRow, Number.Whole(device.MostThreads)],
            .. device.IsGpu ? [[FiguresWords.Memory, ByteSize.Text(device.MemoryBytes)]] : Array.Empty<string[]>(),
            .. device.PassedOver.Select(reason => (string[])[GpuWords.GpuPassedOverRow, reason]),
        ];
        return new(
            GpuWords.GpuCardTitle, [new(FiguresWords.Fact), new(FiguresWords.Here)], rows,
            device.IsGpu ? GpuWords.GpuCardThere.With(device.Name, Api(device.Api), Number.Whole(device.MostThreads)) : GpuWords.GpuCardNone);
    }

    /// <summary>What the threads of a kernel touched: the first step of the first warp as a drawing, all of it as a table.</summary>
    public static KernelTraceFigure Chart(this KernelTrace trace) => new(trace);

    /// <summary>The picture that a kernel drew.</summary>
    public static Gallery Show(this GpuPicture picture)
    {
        int[] pixels = [.. picture.Rounds.Select(rounds => rounds == picture.Most ? Inside : ColourOf(rounds))];
        var file = PngWriter.Write(Palette.Of(pixels, Colours), pixels, picture.Width);
        var share = (double)picture.Rounds.Count(rounds => rounds == picture.Most) / picture.Rounds.Count;
        return new(
            GpuWords.GpuMandelbrot,
            [new(GpuWords.GpuPixels.With(picture.Width, picture.Height), GpuWords.GpuPictureAlternative, file)],
            GpuWords.GpuPictureFinding.With(
                picture.Device.Name, Number.Whole(picture.Rounds.Count), Number.Whole(picture.Most), Number.Percent(share), Duration.Text(picture.Seconds))
            + " " + (picture.Complaint is { } complaint ? GpuWords.GpuPictureDiffers.With(complaint) : GpuWords.GpuPictureRight)
            + (picture.Device.IsGpu ? "" : " " + GpuWords.GpuPictureEmulated)
            + (picture.Asked > picture.Width ? " " + GpuWords.GpuPictureNarrower.With(picture.Asked) : ""));
    }

    /// <summary>How often each way of multiplying matrices goes to the device's memory.</summary>
    public static Table Table(this MatrixTraffic traffic)
    {
        var (plain, blocked) = (traffic.Fetches(MatrixKernel.Plain), traffic.Fetches(MatrixKernel.Blocked));
        return new(
            GpuWords.GpuTrafficTitle.With(Number.Whole(traffic.Rows)),
            [new(GpuWords.GpuKernelColumn), new(GpuWords.GpuSquareColumn, IsNumeric: true), new(GpuWords.GpuFetchesColumn, IsNumeric: true), new(GpuWords.GpuIntensityColumn, IsNumeric: true)],
            [.. Enum.GetValues<MatrixKernel>().Select(kernel => (string[])
                [KernelName(kernel), Number.Whole(traffic.Square(kernel)), Number.Whole(traffic.Fetches(kernel)), Number.Digits(traffic.Intensity(kernel))])],
            GpuWords.GpuTrafficFinding.With(HowOften(traffic.Fetches(MatrixKernel.Tiled)), HowOften(blocked)));

        string HowOften(long fetches) => fetches == plain ? GpuWords.GpuAsOften : GpuWords.GpuLessOften.With(Number.Ratio((double)plain / fetches));
    }

    internal static string KernelName(MatrixKernel kernel) => kernel switch
    {
        MatrixKernel.Plain => GpuWords.GpuKernelPlain,
        MatrixKernel.Tiled => GpuWords.GpuKernelTiled,
        _ => GpuWords.GpuKernelBlocked,
    };

    internal static string Api(GpuApi api) => api switch
    {
        GpuApi.Cuda => "CUDA",
        GpuApi.OpenCl => "OpenCL",
        _ => GpuWords.GpuApiEmulated,
    };

    private static int Inside => 0x05030f;

    private static int ColourOf(int rounds)
    {
        var colour = Sea.Around(Math.Log(rounds + 1));
        return Channel(colour.Red) << 16 | Channel(colour.Green) << 8 | Channel(colour.Blue);

        static int Channel(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * 255);
    }
}
