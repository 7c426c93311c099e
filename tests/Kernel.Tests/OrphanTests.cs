using System.Diagnostics;
using System.Globalization;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

/// <summary>A kernel whose cell starts a kernel: killing the outer process makes an orphan of the inner one.</summary>
public sealed class OrphanTests(KernelFixture outer) : IClassFixture<KernelFixture>
{
    [Theory]
    [InlineData("1")]
    [InlineData("while (true) ;")]
    [InlineData("for (var i = 0; i < 1000; i++) Task.Run(() => Thread.Sleep(-1)); while (true) ;")]
    public async Task ParentIsKilled_WhateverTheCellDoes_LeavesNoProcess(string innerCell)
    {
        var start = await outer.RunAsync($$"""
            #r "{{typeof(Cell).Assembly.Location}}"
            using NotebookCourse.Kernel.Client;
            using NotebookCourse.Notebooks;
            var inner = await NotebookKernel.StartAsync(new KernelOptions("."));
            _ = inner.RunAsync(new Cell(CellLanguage.CSharp, "{{innerCell}}"));
            inner.ProcessId
            """);
        AssertDiesWithItsParent(int.Parse(start.Result(), CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task ParentIsKilled_SpareInReserve_LeavesNoProcess()
    {
        var start = await outer.RunAsync($$"""
            #r "{{typeof(Cell).Assembly.Location}}"
            using NotebookCourse.Kernel.Client;
            var reserve = new WarmPool(new KernelOptions("."));
            await reserve.WarmAsync();
            reserve.SpareProcessId.Value
            """);
        AssertDiesWithItsParent(int.Parse(start.Result(), CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Dispose_EndlessCell_LeavesNoProcess()
    {
        var kernel = await NotebookKernel.StartAsync(new KernelOptions(outer.Folder), TestContext.Current.CancellationToken);
        var running = new TaskCompletionSource();
        var run = KernelFixture.RunAsync(
            kernel, "Console.WriteLine(1); while (true) ;", _ => running.TrySetResult());
        await running.Task;

        await kernel.DisposeAsync();

        Assert.True(Processes.IsGone(kernel.ProcessId));
        Assert.Equal(CellStatus.KernelDied, (await run).Status);
    }

    private void AssertDiesWithItsParent(int innerId)
    {
        Assert.False(Processes.IsGone(innerId));

        using (var process = Process.GetProcessById(outer.Kernel.ProcessId)) process.Kill();

        Assert.True(SpinWait.SpinUntil(() => Processes.IsGone(innerId), KernelFixture.Guard), $"Process {innerId} outlived its parent.");
        Assert.True(SpinWait.SpinUntil(() => !outer.Kernel.IsAlive, KernelFixture.Guard));
    }
}
