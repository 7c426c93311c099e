using NotebookCourse.Benchmarks.Course;
using NotebookCourse.Benchmarks.Jupyter;
using NotebookCourse.Benchmarks.Kernel;
using NotebookCourse.Benchmarks.Player;
using NotebookCourse.Benchmarks.Primitives;

var measurements = new Dictionary<string, Func<Task>>
{
    ["downloads"] = Now(DownloadFigures.Run),
    ["explorer"] = Now(ExplorerFigures.Run),
    ["factoring"] = Now(FactoringFigures.Run),
    ["figures"] = Now(FigureFigures.Run),
    ["fsharp"] = FSharpFigures.RunAsync,
    ["harness"] = Now(HarnessFigures.Run),
    ["ipc"] = Now(IpcFigures.Run),
    ["jupyter"] = JupyterFigures.RunAsync,
    ["kernel"] = KernelFigures.RunAsync,
    ["picture"] = Picture.RunAsync,
    ["player"] = PlayerFigures.RunAsync,
    ["primitives"] = Now(PrimitiveFigures.Run),
    ["recording"] = Now(RecordingFigures.Run),
    ["streams"] = Now(StreamFigures.Run),
    ["switching"] = Now(SwitchingFigures.Run),
    ["turtle"] = TurtleFigures.RunAsync,
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
