using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

/// <summary>A real kernel process in a folder of its own, shared by tests; after a death it starts afresh by itself.</summary>
public sealed class KernelFixture : IAsyncLifetime
{
    /// <summary>Only so that a hanging kernel fails its test: nothing is asserted about time.</summary>
    public static readonly TimeSpan Guard = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new("kernel");
    private NotebookKernel? _kernel;

    public string Folder => _folder.Root;

    public NotebookKernel Kernel => _kernel!;

    public async ValueTask InitializeAsync() => _kernel = await NotebookKernel.StartAsync(new KernelOptions(Folder, AnswerLimit: Guard));

    public async ValueTask DisposeAsync()
    {
        await Kernel.DisposeAsync();
        _folder.Dispose();
    }

    public Task<CellRun> RunAsync(string source, Action<CellOutput>? output = null, TimeSpan? timeout = null) =>
        RunAsync(Kernel, source, output, timeout);

    public static Task<CellRun> RunAsync(NotebookKernel kernel, string source, Action<CellOutput>? output = null, TimeSpan? timeout = null) =>
        RunAsync(kernel, new Cell(CellLanguage.CSharp, source), output, timeout);

    public static Task<CellRun> RunAsync(NotebookKernel kernel, Cell cell, Action<CellOutput>? output = null, TimeSpan? timeout = null) =>
        kernel.RunAsync(cell, output, timeout).WaitAsync(Guard);

    /// <summary>Runs a cell that writes "running" when it has come to where it is to be stopped, and stops it there.</summary>
    public Task<CellRun> RunAndStopAsync(string source) => RunAndStopAsync(Kernel, source);

    public static Task<CellRun> RunAndStopAsync(NotebookKernel kernel, string source) =>
        RunAndStopAsync(kernel, new Cell(CellLanguage.CSharp, source));

    public static async Task<CellRun> RunAndStopAsync(NotebookKernel kernel, Cell cell)
    {
        using var stop = new CancellationTokenSource();
        void StopWhenRunning(CellOutput output)
        {
            if (output.Kind == CellOutputKind.Text && output.Data["text/plain"].Contains("running", StringComparison.Ordinal)) stop.Cancel();
        }
        return await kernel.RunAsync(cell, StopWhenRunning, timeout: null, stop.Token).WaitAsync(Guard);
    }

    public string Write(string name, string text) => _folder.Write(name, text);
}

/// <summary>The classes that share one kernel, because they leave it as they find it; they run one after the other.</summary>
[CollectionDefinition]
public sealed class WarmKernel : ICollectionFixture<KernelFixture>;
