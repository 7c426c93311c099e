using NotebookCourse.Exercises;
using NotebookCourse.Topics.Gpu.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>15.1: which pixel a thread of a kernel computes. Given: its place. To be given: the pixel's number, or -1 for none.</summary>
    public static Exercise<Func<KernelThread, int>> OwnPixel { get; } = new OwnPixelExercise();

    /// <summary>
    /// 15.2: from how many items a GPU beats the processor; null if from none. Given, in picoseconds: what a start costs,
    /// and for each item both ways, the GPU's computing, and the processor's.
    /// </summary>
    public static Exercise<Func<long, long, long, long, long?>> GpuPays { get; } = new GpuPaysExercise();

    /// <summary>15.3: adds up numbers in as few rounds as can be. Given: how many. To be given: the additions of each round.</summary>
    public static Exercise<Func<int, IEnumerable<IEnumerable<Addition>>>> TreeSum { get; } = new TreeSumExercise();

    /// <summary>15.4: a kernel that multiplies matrices tile by tile.</summary>
    public static Exercise<ProductKernel> TiledProduct { get; } = new TiledProductExercise();
}
