using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Processes;

/// <summary>A connection that one process has made ready, and that a worker process can join.</summary>
internal interface IOffer : IDisposable
{
    /// <summary>What the worker must be told, so that it finds it.</summary>
    string Address { get; }

    /// <summary>Our end, once the worker has joined: then this does not wait.</summary>
    ITransport Accept(WorkerProcess worker);
}
