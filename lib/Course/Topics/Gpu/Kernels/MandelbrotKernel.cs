using ILGPU;

namespace NotebookCourse.Topics.Gpu.Kernels;

/// <summary>How soon each point of a picture escapes: one thread a pixel.</summary>
internal static class MandelbrotKernel
{
    /// <summary>What each thread does: the very method that the processor runs, at the thread's own pixel.</summary>
    public static void Run(Index1D index, int width, float left, float top, float step, int most, ArrayView<int> answer) =>
        answer[index] = EscapeTime.Of(left + index % width * step, top - index / width * step, most);
}
