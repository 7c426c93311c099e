using System.Diagnostics;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

public sealed class ReserveTests(ReserveTests.Shared shared) : IClassFixture<ReserveTests.Shared>, IAsyncLifetime
{
    private readonly WarmPool _reserve = shared.Reserve;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // What the test before took has been refilled.
    public async ValueTask InitializeAsync() => await _reserve.WarmAsync(Token);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Start_SpareStandsReady_TakesIt()
    {
        var spare = _reserve.SpareProcessId;

        await using var kernel = await NotebookKernel.StartAsync(_reserve, Token);

        Assert.Equal(spare, kernel.ProcessId);
        var seen = new List<string>();
        var run = await KernelFixture.RunAsync(kernel, "Console.WriteLine(\"seen\"); 6 * 7", output => seen.Add(output.Data["text/plain"]));
        Assert.Equal("42", run.Result());
        Assert.Equal("seen\n", seen[0]);
    }

    [Fact]
    public async Task Take_SpareStandsReady_RefillsItself()
    {
        await using var first = await NotebookKernel.StartAsync(_reserve, Token);
        await _reserve.WarmAsync(Token);

        Assert.NotNull(_reserve.SpareProcessId);
        Assert.NotEqual(first.ProcessId, _reserve.SpareProcessId);
    }

    [Fact]
    public async Task Take_ByTwoAtOnce_GivesEachItsOwn()
    {
        var taken = await Task.WhenAll(NotebookKernel.StartAsync(_reserve, Token), NotebookKernel.StartAsync(_reserve, Token));
        await using var first = taken[0];
        await using var second = taken[1];

        Assert.NotEqual(first.ProcessId, second.ProcessId);
    }

    [Fact]
    public async Task Restart_SpareStandsReady_TakesItAndForgetsVariables()
    {
        await using var kernel = await NotebookKernel.StartAsync(_reserve, Token);
        await KernelFixture.RunAsync(kernel, "var forgotten = 1;");
        await _reserve.WarmAsync(Token);
        var spare = _reserve.SpareProcessId;

        await kernel.RestartAsync(Token);

        Assert.Equal(spare, kernel.ProcessId);
        Assert.Equal("CS0103", (await KernelFixture.RunAsync(kernel, "forgotten")).Failed(CellStatus.CompileError).Name);
    }

    [Fact]
    public async Task Run_AfterADeath_TakesTheSpare()
    {
        await using var kernel = await NotebookKernel.StartAsync(_reserve, Token);
        await _reserve.WarmAsync(Token);
        var spare = _reserve.SpareProcessId;
        (await KernelFixture.RunAsync(kernel, "Environment.Exit(1);")).Failed(CellStatus.KernelDied);

        Assert.Equal("1", (await KernelFixture.RunAsync(kernel, "1")).Result());
        Assert.Equal(spare, kernel.ProcessId);
    }

    [Fact]
    public async Task Take_SpareDiedWhileItWaited_StartsAnother()
    {
        using (var process = Process.GetProcessById(_reserve.SpareProcessId!.Value)) process.Kill();
        Assert.True(SpinWait.SpinUntil(() => _reserve.SpareProcessId is null, KernelFixture.Guard));

        await using var kernel = await NotebookKernel.StartAsync(_reserve, Token);

        Assert.Equal("1", (await KernelFixture.RunAsync(kernel, "1")).Result());
    }

    [Fact]
    public async Task Dispose_SpareStandsReady_EndsIt()
    {
        var reserve = new WarmPool(new KernelOptions(Path.GetTempPath()));
        await reserve.WarmAsync(Token);
        var spare = reserve.SpareProcessId!.Value;

        await reserve.DisposeAsync();

        Assert.True(Processes.IsGone(spare));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => NotebookKernel.StartAsync(reserve, Token));
    }

    /// <summary>One reserve for all tests: to fill it is to start a process.</summary>
    public sealed class Shared : IAsyncDisposable
    {
        public WarmPool Reserve { get; } = new(new KernelOptions(Path.GetTempPath()));

        public ValueTask DisposeAsync() => Reserve.DisposeAsync();
    }
}
