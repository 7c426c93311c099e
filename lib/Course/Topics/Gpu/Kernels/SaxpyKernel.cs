using ILGPU;

namespace NotebookCourse.Topics.Gpu.Kernels;

/// <summary>A times x plus y: one thread an element.</summary>
internal static class SaxpyKernel
{
    /// <summary>What each thread does. There are exactly as many threads as elements, so none needs to ask whether it has one.</summary>
    public static void Run(Index1D index, float a, ArrayView<float> x, ArrayView<float> y, ArrayView<float> answer) =>
        answer[index] = a * x[index] + y[index];
}
