using NotebookCourse.Experiments;
using NotebookCourse.Topics.Downloads;
using NotebookCourse.Topics.Downloads.Painting;
using NotebookCourse.Topics.Factoring;
using NotebookCourse.Topics.Gpu;
using NotebookCourse.Topics.Processes;
using NotebookCourse.Topics.Pythons;
using NotebookCourse.Topics.Threads;

namespace NotebookCourse.EntryPoint;

/// <summary>What the assembly does when it is started by itself (<c>dotnet exec NotebookCourse.dll VERB …</c>).</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case [NotebookFiles.Verb, var folder]:
                NotebookFiles.WriteTo(folder);
                return 0;
            case [FactorWorker.Verb, .. var options]:
                FactorWorker.Run(options);
                return 0;
            case [SiteProtocol.Verb, var folder]:
                NotebookCourse.Topics.Downloads.ImageServer.Verb.RunAsync(folder).GetAwaiter().GetResult();
                return 0;
            case [EchoWorker.Verb, var transport, var address]:
                EchoWorker.Run(transport, address);
                return 0;
            case [CrashWorker.Verb, .. var options]:
                CrashWorker.Run(options);
                return 0;
            case [StartUp.Verb]:
                StartUp.SayHello();
                return 0;
            case [ThreadCosts.Verb, var most]:
                ThreadCosts.Answer(most);
                return 0;
            case [PoolGrowth.Verb, var items, var seconds]:
                PoolGrowth.Answer(items, seconds);
                return 0;
            case [GpuRecord.Verb, var path]:
                return GpuRecorder.Run(path, Console.Out);
            // How data/runs/pythons.json is made, on a quiet machine that has as many Pythons as can be.
            case [PythonRun.Verb, var path]:
                (PythonRun.Measure() with { Machine = Machine.Here }).Save(path);
                return 0;
            case ["paint-pictures", var folder]:
                Studio.PaintAll(folder);
                return 0;
            default:
                Console.Error.WriteLine(EntryPointWords.EntryPointUsage);
                return 2;
        }
    }
}
