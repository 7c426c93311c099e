using NotebookCourse.Experiments.Workers;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Processes;

[assembly: Verb<HelloWorker>(HelloWorker.Verb)]

namespace NotebookCourse.Topics.Processes;

/// <summary>The other side of <see cref="StartUp.Process"/>: a process that says one word and ends.</summary>
internal sealed class HelloWorker : IVerb
{
    /// <summary>What the assembly is started with.</summary>
    public const string Verb = "hello-worker";

    /// <summary>The word that it says: a single byte.</summary>
    public static readonly byte[] Hello = [42];

    /// <inheritdoc/>
    public string Arguments => "";

    /// <inheritdoc/>
    public string Purpose => ProcessesWords.HelloWorkerPurpose;

    /// <inheritdoc/>
    public int Run(string[] arguments)
    {
        Frame.Write(Console.OpenStandardOutput(), Hello);
        return 0;
    }
}
