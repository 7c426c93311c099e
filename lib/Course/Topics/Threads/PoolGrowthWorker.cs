using System.Globalization;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Threads;

[assembly: Verb<PoolGrowthWorker>(PoolGrowthWorker.Verb)]

namespace NotebookCourse.Topics.Threads;

/// <summary>The other side of <see cref="PoolGrowth.Watch"/>.</summary>
internal sealed class PoolGrowthWorker : IVerb
{
    /// <summary>What the assembly is started with.</summary>
    public const string Verb = "pool-growth";

    /// <inheritdoc/>
    public string Arguments => "ITEMS SECONDS";

    /// <inheritdoc/>
    public string Purpose => ThreadsWords.PoolGrowthPurpose;

    /// <inheritdoc/>
    public int Run(string[] arguments)
    {
        PoolGrowth.Answer(int.Parse(arguments[0], CultureInfo.InvariantCulture), int.Parse(arguments[1], CultureInfo.InvariantCulture));
        return 0;
    }
}
