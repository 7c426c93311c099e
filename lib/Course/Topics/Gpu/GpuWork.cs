using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Gpu;

/// <summary>The same small step on very many items: on one core, on all of them, and on a GPU.</summary>
public sealed class GpuWork
{
    /// <summary>The most elements of <see cref="Saxpy"/> and <see cref="Sum"/>.</summary>
    public const int MostElements = 1 << 28;

    /// <summary>The widest picture, and the most rounds a pixel.</summary>
    public const int WidestPicture = 8_192, MostRounds = 100_000;

    /// <summary>The most rows and columns of a matrix.</summary>
    public const int MostRows = 8_192;

    private readonly Lazy<double> _operations;

    internal GpuWork(Func<double> operations, Func<GpuHost, GpuJob> prepare, Func<GpuWork> small) =>
        (_operations, Prepare, Small) = (new(operations), prepare, small);

    /// <summary>What kept runs know it by.</summary>
    public required string Id { get; init; }

    /// <summary>What a chart calls it.</summary>
    public required string Name { get; init; }

    /// <summary>How many items there are: elements, pixels, numbers; of a matrix, its rows.</summary>
    public required int Size { get; init; }

    /// <summary>How many threads a GPU has for it: one an item, unless a kernel gives each more to do.</summary>
    public double Threads { get => field > 0 ? field : Size; init; }

    /// <summary>How many operations it takes: floating-point ones, or divisions of integers.</summary>
    public double Operations => _operations.Value;

    /// <summary>How many bytes it must read and write at least, wherever it runs.</summary>
    public required double MovedBytes { get; init; }

    /// <summary>How many bytes must go to a device.</summary>
    public required double SentBytes { get; init; }

    /// <summary>How many bytes come back.</summary>
    public required double ReturnedBytes { get; init; }

    /// <summary>Ways of doing it on the processor: the first is a plain loop, the last has all cores and all tricks.</summary>
    public required IReadOnlyList<Variant> OnProcessor { get; init; }

    /// <summary>A plain loop on one core.</summary>
    public Variant Scalar => OnProcessor[0];

    /// <summary>One core, several items with each instruction.</summary>
    public Variant Vectors => OnProcessor[1];

    /// <summary>A plain loop on all cores.</summary>
    public Variant Parallel => OnProcessor[2];

    /// <summary>All cores, several items with each instruction.</summary>
    public Variant ParallelVectors => OnProcessor[3];

    /// <summary>Prepares it on a device.</summary>
    internal Func<GpuHost, GpuJob> Prepare { get; }

    /// <summary>The same with as few items as an emulator can do in a moment.</summary>
    internal Func<GpuWork> Small { get; }

    /// <summary>A number times a vector plus a vector, in single precision: two operations for twelve bytes.</summary>
    /// <param name="elements">1 to <see cref="MostElements"/>.</param>
    public static GpuWork Saxpy(int elements) => SaxpyWork.Of(Require.InRange(elements, 1, MostElements));

    /// <summary>The Mandelbrot set as a picture three wide and two high: much to compute, nothing to send.</summary>
    /// <param name="width">Pixels across: 3 to <see cref="WidestPicture"/>.</param>
    /// <param name="most">Rounds after which a pixel is taken to belong to the set: 1 to <see cref="MostRounds"/>.</param>
    public static GpuWork Mandelbrot(int width, int most = 500) =>
        MandelbrotWork.Of(Require.InRange(width, 3, WidestPicture), Require.InRange(most, 1, MostRounds));

    /// <summary>The product of two square matrices, in single precision: each number is used as often as there are rows.</summary>
    /// <param name="rows">1 to <see cref="MostRows"/>.</param>
    /// <param name="kernel">How the GPU does it.</param>
    public static GpuWork MatrixProduct(int rows, MatrixKernel kernel = MatrixKernel.Blocked) =>
        MatrixWork.Of(Require.InRange(rows, 1, MostRows), kernel);

    /// <summary>The sum of many integers, in 32 bits that wrap around: the order of adding cannot change it.</summary>
    /// <param name="elements">1 to <see cref="MostElements"/>.</param>
    public static GpuWork Sum(int elements) => SumWork.Of(Require.InRange(elements, 1, MostElements));

    /// <summary>The prime factors of the numbers of <see cref="NotebookCourse.Topics.Factoring.PrimeFactors.Numbers"/>, by trial division.</summary>
    /// <param name="count">1 to <see cref="NotebookCourse.Topics.Factoring.PrimeFactors.MostNumbers"/>.</param>
    public static GpuWork PrimeFactors(int count) => FactorWork.Of(count);
}
