namespace NotebookCourse.Topics.Gpu.Exercises;

/// <summary>A step of a reduction: the number at one place is added to the number at another.</summary>
/// <param name="Into">The place that changes.</param>
/// <param name="From">The place that is read.</param>
public readonly record struct Addition(int Into, int From);
