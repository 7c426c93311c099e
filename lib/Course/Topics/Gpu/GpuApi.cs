namespace NotebookCourse.Topics.Gpu;

/// <summary>By which way kernels reach a device.</summary>
public enum GpuApi
{
    /// <summary>CUDA, which is NVIDIA's own.</summary>
    Cuda,

    /// <summary>OpenCL, which many makers share.</summary>
    OpenCl,

    /// <summary>There is no GPU: a stand-in runs kernels on the processor, to see that their answers are right.</summary>
    Emulated,
}
