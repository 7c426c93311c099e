namespace NotebookCourse.Topics.Downloads;

/// <summary>Each job is a task: all are under way at once, and no thread waits for any of them.</summary>
internal sealed class TaskEach : DownloadStrategy
{
    public override string Id => "task-each";

    public override string Name => DownloadsWords.ATaskEach;

    public override void Do(int jobs, Job work) => Await(() => Task.WhenAll(
        Enumerable.Range(0, jobs).Select(job => work(worker: job, job, AwaitingWait.Instance).AsTask())));
}
