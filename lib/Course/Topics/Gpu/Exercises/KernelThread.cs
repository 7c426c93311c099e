namespace NotebookCourse.Topics.Gpu.Exercises;

/// <summary>What a thread of a kernel knows of its place: groups of threads cover a picture, row by row.</summary>
/// <param name="GroupX">The column of its group, from 0.</param>
/// <param name="GroupY">The row of its group, from 0.</param>
/// <param name="ThreadX">Its column within the group, from 0.</param>
/// <param name="ThreadY">Its row within the group, from 0.</param>
/// <param name="GroupWidth">How many threads a group has across.</param>
/// <param name="GroupHeight">How many it has down.</param>
/// <param name="Width">Pixels across the picture.</param>
/// <param name="Height">Pixels down the picture.</param>
public sealed record KernelThread(int GroupX, int GroupY, int ThreadX, int ThreadY, int GroupWidth, int GroupHeight, int Width, int Height);
