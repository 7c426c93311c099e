using System.Globalization;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Threads;

[assembly: Verb<ThreadCostsWorker>(ThreadCostsWorker.Verb)]

namespace NotebookCourse.Topics.Threads;

/// <summary>The other side of <see cref="ThreadCosts"/>.</summary>
internal sealed class ThreadCostsWorker : IVerb
{
    /// <summary>What the assembly is started with.</summary>
    public const string Verb = "thread-costs";

    /// <inheritdoc/>
    public string Arguments => "MOST";

    /// <inheritdoc/>
    public string Purpose => ThreadsWords.ThreadCostsPurpose;

    /// <inheritdoc/>
    public int Run(string[] arguments)
    {
        ThreadCosts.Answer(int.Parse(arguments[0], CultureInfo.InvariantCulture));
        return 0;
    }
}
