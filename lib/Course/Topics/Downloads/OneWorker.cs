using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Downloads;

/// <summary>The calling thread does one job after the other.</summary>
internal sealed class OneWorker : DownloadStrategy
{
    public override string Id => "one-after-the-other";

    public override string Name => FiguresWords.OneAfterTheOther;

    public override void Do(int jobs, Job work)
    {
        for (var job = 0; job < jobs; job++)
            Block(work(worker: 0, job, BlockingWait.Instance));
    }
}
