using System.ComponentModel;
using NotebookCourse.Experiments;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Platforms;

namespace NotebookCourse.Topics.Processes;

/// <summary>What it takes to start something that does next to nothing, and to see it end.</summary>
public static class StartUp
{
    /// <summary>A process that loads .NET, says one word, and ends.</summary>
    public static Variant Process() => Variant.Of(ProcessesWords.ProcessOfDotnet, stop =>
    {
        using var worker = WorkerProcess.Start(HelloWorker.Verb);
        using var kill = stop.Register(worker.Kill);
        try
        {
            var word = worker.Receive();
            var ended = worker.End();
            // It may have been quicker than whoever stopped it.
            stop.ThrowIfCancellationRequested();
            return ended.ExitCode == 0 && word.AsSpan().SequenceEqual(HelloWorker.Hello);
        }
        catch (WorkerDiedException)
        {
            stop.ThrowIfCancellationRequested();
            throw;
        }
    }, Right) with
    { Id = "dotnet-process" };

    /// <summary>The smallest program that the system has, started as a process.</summary>
    /// <exception cref="WrongAnswerException">When it is run: the system has no such program.</exception>
    public static Variant SmallProgram() => Variant.Of(ProcessesWords.ProcessOfSmallProgram, _ =>
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(Platform.ProgramThatEnds)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }, Right) with
    { Id = "small-program" };

    /// <summary>A thread of its own.</summary>
    public static Variant Thread() => Variant.Of(ProcessesWords.AThread, _ =>
    {
        var said = false;
        var thread = new Thread(() => said = true);
        thread.Start();
        thread.Join();
        return said;
    }, Right) with
    { Id = "thread" };

    /// <summary>A task, done by a thread that the pool has ready.</summary>
    public static Variant PoolTask() => Variant.Of(ProcessesWords.APoolTask, stop => Task.Run(() => true, stop).GetAwaiter().GetResult(), Right) with { Id = "pool-task" };

    private static void Right(bool said)
    {
        if (!said)
            throw new WrongAnswerException(ProcessesWords.NothingWasSaid);
    }
}
