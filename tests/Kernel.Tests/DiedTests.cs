using System.Diagnostics;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

public sealed class DiedTests : IAsyncLifetime
{
    private readonly List<CellError> _deaths = [];
    private readonly TaskCompletionSource<CellError> _death = new();
    private NotebookKernel? _kernel;

    private NotebookKernel Kernel => _kernel!;

    public async ValueTask InitializeAsync()
    {
        _kernel = await NotebookKernel.StartAsync(new KernelOptions(Path.GetTempPath()));
        _kernel.Died += error =>
        {
            lock (_deaths) _deaths.Add(error);
            _death.TrySetResult(error);
        };
    }

    public ValueTask DisposeAsync() => Kernel.DisposeAsync();

    [Fact]
    public async Task Died_WhileACellRuns_TellsWhatTheCellTells()
    {
        var run = await KernelFixture.RunAsync(Kernel, "Environment.Exit(3);");

        Assert.Equal(run.Error, await _death.Task.WaitAsync(KernelFixture.Guard, TestContext.Current.CancellationToken));
        Assert.Contains("while the cell ran", run.Error!.Message, StringComparison.Ordinal);
        await KernelFixture.RunAsync(Kernel, "1");
        Assert.Single(_deaths);
    }

    [Fact]
    public async Task Died_ThreadThrowsBetweenCells_TellsThreadAndException()
    {
        await KernelFixture.RunAsync(Kernel, """
            var go = new ManualResetEventSlim();
            new Thread(() => { go.Wait(); throw new InvalidOperationException("late"); }) { Name = "straggler" }.Start();
            """);
        await KernelFixture.RunAsync(Kernel, "go.Set();");

        var error = await _death.Task.WaitAsync(KernelFixture.Guard, TestContext.Current.CancellationToken);

        Assert.Equal("System.InvalidOperationException", error.Name);
        Assert.Contains("\"straggler\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("exit code", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Died_KilledBetweenCells_TellsExitCodeAndLastWords()
    {
        await KernelFixture.RunAsync(Kernel, "var native = Console.OpenStandardError(); native.Write(\"famous last words\\n\"u8); native.Flush();");
        using (var process = Process.GetProcessById(Kernel.ProcessId)) process.Kill();

        var error = await _death.Task.WaitAsync(KernelFixture.Guard, TestContext.Current.CancellationToken);

        Assert.Equal("ProcessExit", error.Name);
        Assert.Contains("while no cell ran", error.Message, StringComparison.Ordinal);
        Assert.Contains("exit code", error.Detail, StringComparison.Ordinal);
        Assert.Contains("famous last words", error.Detail, StringComparison.Ordinal);
        Assert.Equal(0, Kernel.MemoryBytes);
    }

    [Fact]
    public async Task Died_RestartedAndDisposed_IsNotRaised()
    {
        await Kernel.RestartAsync(TestContext.Current.CancellationToken);
        await Kernel.DisposeAsync();
        Assert.Empty(_deaths);
    }

    [Fact]
    public async Task MemoryBytes_CellHoldsAHundredMegabytes_CountsThem()
    {
        var before = Kernel.MemoryBytes;
        await KernelFixture.RunAsync(Kernel, "var hoard = new byte[100 << 20]; Array.Fill(hoard, (byte)1);");
        Assert.True(Kernel.MemoryBytes - before > 90 << 20);
    }
}
