using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Processes.Transports;

/// <summary>Anonymous pipes: those that every child gets from its parent as standard input and output.</summary>
internal static class PipeTransport
{
    public static IOffer Offer() => new StandardStreams();

    public static ITransport Join() => new StreamTransport(Console.OpenStandardInput(), Console.OpenStandardOutput());

    private sealed class StandardStreams : IOffer
    {
        // They have no name: a child has them from its birth, and nobody else can.
        public string Address => "";

        public ITransport Accept(WorkerProcess worker) => new StreamTransport(worker.Output, worker.Input);

        public void Dispose()
        {
        }
    }
}
