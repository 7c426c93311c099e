using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Downloads;

/// <summary>Each job has a thread of its own, which mostly waits.</summary>
internal sealed class ThreadEach : DownloadStrategy
{
    public override string Id => "thread-each";

    public override string Name => DownloadsWords.AThreadEach;

    public override void Do(int jobs, Job work) =>
        DedicatedThreads.Run(jobs, worker => Block(work(worker, job: worker, BlockingWait.Instance)));
}
