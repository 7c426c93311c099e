using NotebookCourse.Benchmarks.Course.Experiments;
using NotebookCourse.Benchmarks.Course.Figures;
using NotebookCourse.Benchmarks.Course.Interleaving;
using NotebookCourse.Benchmarks.Course.Primitives;
using NotebookCourse.Benchmarks.Course.Recording;
using NotebookCourse.Benchmarks.Course.Topics.Downloads;
using NotebookCourse.Benchmarks.Course.Topics.Factoring;
using NotebookCourse.Benchmarks.Course.Topics.Processes;
using NotebookCourse.Benchmarks.Course.Topics.Streams;
using NotebookCourse.Benchmarks.Course.Topics.Switching;
using NotebookCourse.Benchmarks.Course.Topics.Turtles;
using NotebookCourse.Benchmarks.Jupyter;
using NotebookCourse.Benchmarks.Kernel;
using NotebookCourse.Benchmarks.Player;

var measurements = new Dictionary<string, Func<Task>>
{
    ["downloads"] = Now(DownloadBenchmarks.Run),
    ["explorer"] = Now(ExplorerBenchmarks.Run),
    ["factoring"] = Now(FactoringBenchmarks.Run),
    ["figures"] = Now(FigureBenchmarks.Run),
    ["fsharp"] = FSharpBenchmarks.RunAsync,
    ["harness"] = Now(HarnessBenchmarks.Run),
    ["ipc"] = Now(IpcBenchmarks.Run),
    ["jupyter"] = JupyterBenchmarks.RunAsync,
    ["kernel"] = KernelBenchmarks.RunAsync,
    ["picture"] = Picture.RunAsync,
    ["player"] = PlayerBenchmarks.RunAsync,
    ["primitives"] = Now(PrimitiveBenchmarks.Run),
    ["recording"] = Now(RecordingBenchmarks.Run),
    ["stop-points"] = StopPointBenchmarks.RunAsync,
    ["streams"] = Now(StreamBenchmarks.Run),
    ["switching"] = Now(SwitchingBenchmarks.Run),
    ["turtle"] = TurtleBenchmarks.RunAsync,
};

if (args is [var name] && measurements.TryGetValue(name, out var measure))
{
    await measure();
    return 0;
}
Console.WriteLine($"Expected one of: {string.Join(", ", measurements.Keys)}. Each prints what it measured.");
return args.Length == 0 ? 0 : 2;

static Func<Task> Now(Action action) => () =>
{
    action();
    return Task.CompletedTask;
};
