using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Processes;

[assembly: Verb<CrashWorker>(CrashWorker.Verb)]

namespace NotebookCourse.Topics.Processes;

/// <summary>The worker's side of a crash: a process of some threads, the first of which crashes when it is told to go on.</summary>
internal sealed class CrashWorker : IVerb
{
    /// <summary>What the assembly is started with.</summary>
    public const string Verb = "crash-worker";

    private const int ReportBytes = 2 * sizeof(int);

    string IVerb.Arguments => "THREADS HOW";

    string IVerb.Purpose => ProcessesWords.CrashWorkerPurpose;

    /// <summary>The arguments that make the entry point such a worker.</summary>
    public static string[] Arguments(int threads, Crash how) => [Verb, threads.ToString(CultureInfo.InvariantCulture), how.ToString()];

    /// <summary>What a report says: which thread, and how many pieces it has done.</summary>
    public static (int Thread, int Pieces) Read(byte[] report) =>
        (BinaryPrimitives.ReadInt32LittleEndian(report), BinaryPrimitives.ReadInt32LittleEndian(report.AsSpan(sizeof(int))));

    /// <summary>Each thread does half of its work and reports it, waits, and does the rest.</summary>
    public int Run(string[] arguments)
    {
        var (count, how) = (int.Parse(arguments[0], CultureInfo.InvariantCulture), Enum.Parse<Crash>(arguments[1]));
        var output = Console.OpenStandardOutput();
        using var goOn = new ManualResetEventSlim();
        var threads = new Thread[count];
        for (var i = 0; i < count; i++)
        {
            var mine = i;
            threads[i] = new(() => Work(mine));
        }
        foreach (var thread in threads)
            thread.Start();
        // A parent that is gone closes our input: then nobody waits for the rest.
        if (Frame.Read(Console.OpenStandardInput()) is null)
            Environment.Exit(0);
        goOn.Set();
        foreach (var thread in threads)
            thread.Join();
        return 0;

        void Work(int number)
        {
            Report(number, DoPieces(0, CrashTest.Pieces / 2));
            goOn.Wait();
            if (number == 0)
                Die(how);
            else
                threads[0].Join();
            Report(number, DoPieces(CrashTest.Pieces / 2, CrashTest.Pieces));
        }

        // One at a time: frames of two threads must not be mixed.
        void Report(int number, int pieces)
        {
            var report = new byte[ReportBytes];
            BinaryPrimitives.WriteInt32LittleEndian(report, number);
            BinaryPrimitives.WriteInt32LittleEndian(report.AsSpan(sizeof(int)), pieces);
            lock (output)
                Frame.Write(output, report);
        }
    }

    // What the work is does not matter, only that it is done.
    private static int DoPieces(int done, int wanted)
    {
        while (done < wanted)
            done++;
        return done;
    }

    /// <summary>Ends this process in a way, or goes on where the way is none.</summary>
    internal static void Die(Crash how)
    {
        switch (how)
        {
            case Crash.Exception:
                throw new InvalidOperationException(ProcessesWords.CrashOnPurpose);
            case Crash.StackOverflow:
                Descend(1);
                break;
            case Crash.FailFast:
                Environment.FailFast(ProcessesWords.CrashOnPurpose);
                break;
            case Crash.Kill:
                System.Diagnostics.Process.GetCurrentProcess().Kill();
                // The system may take a moment; nothing may happen meanwhile.
                Thread.Sleep(Timeout.Infinite);
                break;
        }
    }

    // Adds something after the call, so that the compiler cannot make it a loop.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static int Descend(int depth) => Descend(depth + 1) + depth;
}
