using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

public sealed class ConsoleTests(KernelFixture kernel) : IClassFixture<KernelFixture>
{
    [Fact]
    public async Task Write_OutAndError_ComeInOrder() =>
        Assert.Equal("onetwothree\n", (await kernel.RunAsync("Console.Write(\"one\"); Console.Error.Write(\"two\"); Console.WriteLine(\"three\");")).Text());

    // Many times what is kept; the larger takes its time.
    public static IEnumerable<TheoryDataRow<int>> Many => [new(1_000_000), new(10_000_000) { Explicit = true }];

    [Theory]
    [MemberData(nameof(Many))]
    public async Task Write_MillionsOfLines_KeepsTheFirstAndTheLastAndCountsTheRest(int lines)
    {
        var run = await kernel.RunAsync($"for (var i = 0; i < {lines}; i++) Console.WriteLine(i);");

        Assert.Equal(CellStatus.Completed, run.Status);
        Assert.StartsWith("0\n1\n2\n", run.Text(), StringComparison.Ordinal);
        Assert.EndsWith($"\n{lines - 2}\n{lines - 1}\n", run.Text(), StringComparison.Ordinal);
        Assert.Contains("lines left out", run.Text(), StringComparison.Ordinal);
        Assert.True(run.Text().Length < 2 << 20);
        Assert.Equal("1", (await kernel.RunAsync("1")).Result());
    }

    [Theory]
    [InlineData("Console.Out.Close();")]
    [InlineData("Console.Out.Dispose(); Console.Error.Dispose();")]
    [InlineData("Console.SetOut(new StringWriter()); Console.SetError(TextWriter.Null);")]
    [InlineData("Console.OpenStandardOutput().Dispose();")]
    public async Task Close_StandardOutput_NextCellStillWrites(string source)
    {
        Assert.Equal(CellStatus.Completed, (await kernel.RunAsync(source)).Status);

        var run = await kernel.RunAsync("Console.WriteLine(\"still here\"); 1");

        Assert.Equal("1", run.Result());
        Assert.Equal("still here\n", run.Text());
    }

    [Fact]
    public async Task Close_FileDescriptors_NextCellStillWrites()
    {
        // In a process of its own: what is closed here stays closed, for child processes and raw streams too.
        await using var other = await NotebookKernel.StartAsync(new KernelOptions(kernel.Folder), TestContext.Current.CancellationToken);
        await KernelFixture.RunAsync(other, "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int close(int fd);\nclose(0); close(1); close(2);");

        var run = await KernelFixture.RunAsync(other, "Console.WriteLine(\"still here\"); 1");

        Assert.Equal("1", run.Result());
        Assert.Equal("still here\n", run.Text());
    }

    [Fact]
    public async Task Write_InvalidUtf16_IsReplaced()
    {
        var run = await kernel.RunAsync("Console.Write(\"a\\ud800b\\udc00\\ud83d\\ude00\"); \"\\ud800\".Display(); \"\\udc00\"");

        Assert.Equal("a\uFFFDb\uFFFD\U0001F600", run.Text());
        Assert.Equal("\uFFFD", run.Result());
    }

    [Fact]
    public async Task Write_ProgressByReturns_ReadsAsOnATerminal() =>
        Assert.Equal("100 %", (await kernel.RunAsync("for (var percent = 0; percent <= 100; percent += 20) Console.Write($\"\\r{percent} %\");")).Text());

    [Fact]
    public async Task Read_Console_IsAtItsEnd() =>
        Assert.Equal("True", (await kernel.RunAsync("Console.ReadLine() is null && Console.In.Read() == -1")).Result());

    [Fact]
    public async Task Read_Console_IsToldOnceInEachCell()
    {
        for (var cell = 0; cell < 2; cell++)
        {
            var run = await kernel.RunAsync("Console.ReadLine(); Console.In.ReadToEnd();");

            var told = Assert.Single(run.Outputs);
            Assert.Equal(CellOutputKind.ErrorText, told.Kind);
            Assert.StartsWith("There is no input here", told.Data["text/plain"]);
        }
    }

    [Fact]
    public async Task Write_Error_IsToldApartAndInOrder()
    {
        var run = await kernel.RunAsync("Console.Write(1); Console.Error.Write(2); Console.Error.Write(3); Console.Write(4);");

        Assert.Equal(
            [(CellOutputKind.Text, "1"), (CellOutputKind.ErrorText, "23"), (CellOutputKind.Text, "4")],
            run.Outputs.Select(output => (output.Kind, output.Data["text/plain"])));
    }

    [Fact]
    public async Task Clear_AfterTextAndValues_LeavesWhatComesAfter()
    {
        var kinds = new List<CellOutputKind>();
        var run = await kernel.RunAsync("Console.Write(1); 2.Display(); Outputs.Clear(); Console.Write(3);", output => kinds.Add(output.Kind));

        Assert.Equal("3", Assert.Single(run.Outputs).Data["text/plain"]);
        Assert.Equal([CellOutputKind.Text, CellOutputKind.Display, CellOutputKind.Clear, CellOutputKind.Text], kinds);
    }

    [Fact]
    public async Task Write_ThreadOfAnEarlierCell_BelongsToThatCell()
    {
        var late = new TaskCompletionSource<string>();
        var first = await kernel.RunAsync(
            "var go = new ManualResetEventSlim(); var thread = new Thread(() => { go.Wait(); Console.WriteLine(\"late\"); }); thread.Start();",
            output => late.TrySetResult(output.Data["text/plain"]));
        Assert.Empty(first.Outputs);

        var second = await kernel.RunAsync("go.Set(); thread.Join(); Console.WriteLine(\"own\");");

        Assert.Equal("late\n", await late.Task.WaitAsync(KernelFixture.Guard, TestContext.Current.CancellationToken));
        Assert.Equal("own\n", second.Text());
    }

    [Fact]
    public async Task Write_TasksTimersAndParallelLoops_BelongToTheirCell()
    {
        var run = await kernel.RunAsync("""
            Task.Run(() => Console.Write("a")).Wait();
            Parallel.For(0, 8, _ => Console.Write("a"));
            var ticked = new ManualResetEventSlim();
            using (new Timer(_ => { Console.Write("a"); ticked.Set(); }, null, 0, -1)) ticked.Wait();
            await Task.Yield();
            Console.Write("a");
            """);

        Assert.Equal(new string('a', 11), run.Text());
    }

    [Fact]
    public async Task Write_PastTheConsole_IsShown()
    {
        var seen = new TaskCompletionSource();
        await kernel.RunAsync(
            "System.Diagnostics.Process.Start(\"sh\", [\"-c\", \"echo from a child\"]).WaitForExit();",
            output =>
            {
                if (output.Data["text/plain"].Contains("from a child", StringComparison.Ordinal)) seen.SetResult();
            });

        await seen.Task.WaitAsync(KernelFixture.Guard, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Run_CultureAndDirectoryChanged_KernelWorksAsBefore()
    {
        await kernel.RunAsync("""
            System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new("ar-SA");
            System.Globalization.CultureInfo.DefaultThreadCurrentUICulture = new("de-DE");
            System.Globalization.CultureInfo.CurrentCulture = new("ar-SA");
            Directory.SetCurrentDirectory("/");
            """);
        kernel.Write("beside.csx", "var beside = 7;");

        Assert.Equal("7", (await kernel.RunAsync("#!import beside.csx\nbeside")).Result());
        var error = (await kernel.RunAsync("\nint one = two;")).Failed(CellStatus.CompileError);
        Assert.Equal((2, 11), (error.Line, error.Column));
        Assert.Equal("The name 'two' does not exist in the current context", error.Message);
    }
}
