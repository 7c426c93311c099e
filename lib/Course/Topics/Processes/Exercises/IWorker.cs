using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Processes.Exercises;

/// <summary>A worker process, as somebody sees it who has hired it. Whoever hires one disposes of it, dead or alive.</summary>
public interface IWorker : IDisposable
{
    /// <summary>Has it answer a request.</summary>
    /// <exception cref="WorkerDiedException">It died over this one, and will answer nothing any more.</exception>
    string Ask(string request);
}
