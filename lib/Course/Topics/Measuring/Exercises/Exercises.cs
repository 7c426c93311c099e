using NotebookCourse.Exercises;
using NotebookCourse.Topics.Measuring.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>0.1: the middle of some times.</summary>
    public static Exercise<Func<double[], double>> Median { get; } = new MedianExercise();

    /// <summary>0.2: what belongs between starting and stopping a clock.</summary>
    public static Exercise<Action<Bench>> WhatTheClockSees { get; } = new WhatTheClockSeesExercise();
}
