namespace NotebookCourse.Topics.Gpu.Tracing;

/// <summary>A number that a thread of a kernel read or wrote.</summary>
/// <param name="Group">Its group, from 0.</param>
/// <param name="Thread">Its number in its group, from 0.</param>
/// <param name="View">Which of the views: its number in <see cref="KernelTrace.Views"/>.</param>
/// <param name="Element">Which element of that view.</param>
/// <param name="IsWrite">Whether it wrote.</param>
/// <param name="Step">The how-manieth access of that thread to that view in that direction it is, from 0: in a warp, those of the same step happen together.</param>
public readonly record struct MemoryAccess(int Group, int Thread, int View, int Element, bool IsWrite, int Step);
