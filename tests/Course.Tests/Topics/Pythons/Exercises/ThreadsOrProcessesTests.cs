using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Pythons.Exercises;

namespace NotebookCourse.Tests.Topics.Pythons.Exercises;

public class ThreadsOrProcessesTests
{
    public static TheoryData<string, Func<PythonJob, bool>> RightOnes => new()
    {
        { "both times", job => Processes(job) < Threads(job) },
        { "rounded up in floating point", job => job.Start + (Math.Ceiling(job.Items / (double)job.Workers) * (job.Interpret + job.Native + job.Wait + job.Message)) < Math.Max((double)job.Items * job.Interpret, Math.Ceiling(job.Items / (double)job.Workers) * (job.Interpret + job.Native + job.Wait + job.Handover)) },
        { "one limit after the other", job => Processes(job) < (long)job.Items * job.Interpret || Processes(job) < Share(job, job.Handover) },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<PythonJob, bool> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.ThreadsOrProcesses.Check(right));
    }

    public static TheoryData<string, Func<PythonJob, bool>, string[]> WrongOnes => new()
    {
        { "as given", job => job.Interpret > job.Wait, ["Items: 1000, workers: 4, interpret, native, wait: 10, 1000, 0\u00a0µs", "false: threads take 252500\u00a0µs, processes 305000\u00a0µs"] },
        { "the rest forgotten", job => job.Start + ((long)(job.Items / job.Workers) * (job.Interpret + job.Native + job.Wait + job.Message)) < Math.Max((long)job.Items * job.Interpret, (long)(job.Items / job.Workers) * (job.Interpret + job.Native + job.Wait + job.Handover)), ["Items: 5, workers: 2"] },
        { "parts of items", job => job.Start + (job.Items / (double)job.Workers * (job.Interpret + job.Native + job.Wait + job.Message)) < Math.Max((double)job.Items * job.Interpret, job.Items / (double)job.Workers * (job.Interpret + job.Native + job.Wait + job.Handover)), ["Items: 5, workers: 2"] },
        { "always", _ => true, ["interpret, native, wait: 10, 0, 1000\u00a0µs"] },
        { "never", _ => false, ["true: threads take 1000000\u00a0µs, processes 302500\u00a0µs"] },
        { "the start forgotten", job => Share(job, job.Message) < Threads(job), ["Items: 8"] },
        { "the messages forgotten", job => job.Start + Share(job, 0) < Threads(job), ["message: 400\u00a0µs"] },
        { "native code counted to the lock", job => job.Start + Share(job, job.Message) < Math.Max((long)job.Items * (job.Interpret + job.Native), Share(job, 0)), ["interpret, native, wait: 10, 1000, 0\u00a0µs"] },
        { "only the lock counted", job => Processes(job) < (long)job.Items * job.Interpret + Share(job, 0), ["Items: "] },
        { "as good is good enough", job => Processes(job) <= Threads(job), ["message: 300\u00a0µs", "threads take 100000\u00a0µs, processes 100000\u00a0µs"] },
        { "a start for each", job => (job.Start * (long)job.Workers) + Share(job, job.Message) < Threads(job), ["Items: "] },
        { "only the lock is a limit", job => Processes(job) < (long)job.Items * job.Interpret, ["handover: 100 µs", "true: threads take 277500 µs, processes 265000 µs"] },
        { "only if the lock is the limit", job => (long)job.Items * job.Interpret > Share(job, 0) && Processes(job) < (long)job.Items * job.Interpret, ["handover: 100 µs"] },
        { "the handover forgotten", job => Processes(job) < Math.Max((long)job.Items * job.Interpret, Share(job, 0)), ["handover: 100 µs"] },
        { "processes hand over, too", job => Processes(job) + Share(job, job.Handover) - Share(job, 0) < Threads(job), ["handover: "] },
        { "the lock's time as int", job => Processes(job) < Math.Max(unchecked(job.Items * job.Interpret), Share(job, job.Handover)), ["Items: 3000000, workers: 4", "true: threads take 3000000000 µs, processes 757550000 µs"] },
        { "processes' time as int", job => unchecked((int)Processes(job)) < Threads(job), ["Items: 2000000, workers: 1", "false: threads take 2000000000 µs, processes 3000000000 µs"] },
        { "a share's time as int", job => Processes(job) < Math.Max((long)job.Items * job.Interpret, unchecked((int)Share(job, job.Handover))), ["Items: 2000000, workers: 1", "true: threads take 3000000000 µs, processes 2000000000 µs"] },
        { "floats", job => Processes(job) < (float)Threads(job), ["Items: 3000000, workers: 1", "true: threads take 3003000000 µs, processes 3002999999 µs"] },
        { "throws", _ => throw new NotSupportedException("no"), ["NotSupportedException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<PythonJob, bool> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.ThreadsOrProcesses.Check(wrong), found);
    }

    private static long Threads(PythonJob job) => Math.Max((long)job.Items * job.Interpret, Share(job, job.Handover));

    private static long Processes(PythonJob job) => job.Start + Share(job, job.Message);

    private static long Share(PythonJob job, int message) => (long)((job.Items + job.Workers - 1) / job.Workers) * (job.Interpret + job.Native + job.Wait + message);
}
