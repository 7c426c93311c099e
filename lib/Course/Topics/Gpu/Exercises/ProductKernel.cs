using ILGPU;

namespace NotebookCourse.Topics.Gpu.Exercises;

/// <summary>A kernel that multiplies two square matrices; a group has 4 × 4 threads.</summary>
/// <param name="n">How many rows and columns each has.</param>
/// <param name="left">The left matrix, row by row.</param>
/// <param name="right">The right matrix, row by row.</param>
/// <param name="answer">Room for the product, row by row.</param>
public delegate void ProductKernel(int n, ArrayView<int> left, ArrayView<int> right, ArrayView<int> answer);
