using NotebookCourse.Experiments;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Gpu;

[assembly: Verb<GpuRecorder>("record-gpu")]

namespace NotebookCourse.Topics.Gpu;

/// <summary>Makes a record of the device here.</summary>
internal sealed class GpuRecorder : IVerb
{
    private const int Elements = 1 << 27, PictureWidth = 3_072, Rounds = 2_000, Numbers = 500_000;

    private const int RowsOfRace = 1_024, RowsOfSteps = 4_096, StepRounds = 7;

    private const int SmallElements = 1 << 10, SmallWidth = 48, SmallRounds = 50, SmallNumbers = 200, SmallRows = 19;

    /// <inheritdoc/>
    public string Arguments => "PATH";

    /// <inheritdoc/>
    public string Purpose => GpuWords.GpuRecorderPurpose;

    /// <summary>Writes a record, and says what it is doing.</summary>
    /// <returns>0; 3 if there is no GPU, and nothing was written.</returns>
    public int Run(string[] arguments)
    {
        var (path, log) = (arguments[0], Console.Out);
        var host = GpuHost.Here;
        log.WriteLine(GpuWords.GpuRecording.With(host.Device.Name));
        foreach (var reason in host.Device.PassedOver)
            log.WriteLine(reason);
        if (!host.Device.IsGpu)
        {
            log.WriteLine(GpuWords.GpuNothingToRecord);
            return 3;
        }
        Make(host, small: false, log.WriteLine).Save(path);
        log.WriteLine(path);
        return 0;
    }

    /// <summary>Measures everything that chapter 15 shows of a device.</summary>
    /// <param name="host">The device that is measured.</param>
    /// <param name="small">With as little work as shows that it can be done.</param>
    /// <param name="say">Hears what comes next.</param>
    public static GpuRecord Make(GpuHost host, bool small, Action<string> say)
    {
        var stop = CancellationToken.None;
        GpuWork[] works =
        [
            GpuWork.Saxpy(small ? SmallElements : Elements),
            GpuWork.Sum(small ? SmallElements : Elements),
            GpuWork.MatrixProduct(small ? SmallRows : RowsOfRace),
            GpuWork.Mandelbrot(small ? SmallWidth : PictureWidth, small ? SmallRounds : Rounds),
            GpuWork.PrimeFactors(small ? SmallNumbers : Numbers),
        ];
        List<GpuRace> races = [];
        foreach (var work in works)
        {
            say(work.Name);
            races.Add(GpuRace.Of(work, host, stop, small ? 1 : null));
        }
        List<GpuSweep> sweeps = [];
        foreach (var (work, sizes) in new (Func<int, GpuWork>, int[])[]
        {
            (GpuWork.Saxpy, small ? [100, 1_000] : [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]),
            (width => GpuWork.Mandelbrot(width, small ? SmallRounds : Rounds), small ? [12, 24] : [12, 48, 192, 768, 3_072]),
            (rows => GpuWork.MatrixProduct(rows), small ? [5, 19] : [16, 64, 256, 1_024, 2_048]),
        })
        {
            sweeps.Add(GpuSweep.Run(work, sizes, card: null, host, stop));
            say(sweeps[^1].Work);
        }
        var steps = Enum.GetValues<MatrixKernel>().Select(kernel => new MatrixStep(
            kernel, small ? SmallRows : RowsOfSteps,
            GpuRace.Legs(GpuWork.MatrixProduct(small ? SmallRows : RowsOfSteps, kernel), host, stop, small ? 1 : StepRounds).Compute)).ToList();
        return new()
        {
            Device = host.Device,
            Machine = Machine.Here,
            Taken = TimeProvider.System.GetUtcNow(),
            Races = races,
            Sweeps = sweeps,
            MatrixSteps = steps,
            Roofline = Roofline.Of(races, host, stop),
        };
    }
}
