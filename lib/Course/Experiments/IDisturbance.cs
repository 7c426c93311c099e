namespace NotebookCourse.Experiments;

/// <summary>What keeps the threads of a run on real threads from taking their steps as they come, so that more orders of them show.</summary>
internal interface IDisturbance
{
    /// <summary>A thread has come to a step. Returns when it may take it.</summary>
    /// <param name="thread">Its place among the threads, counted from 0.</param>
    void Step(int thread);

    /// <summary>A thread has come to its end.</summary>
    void End(int thread);
}
