namespace NotebookCourse.Topics.Gpu.Tracing;

/// <summary>A thread of a kernel did what no device allows, or what a device would not notice.</summary>
internal sealed class KernelFaultException(string message) : Exception(message);
