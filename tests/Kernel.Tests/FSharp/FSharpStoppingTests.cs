using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests.FSharp;

[Collection(FSharpFixture.Name)]
public sealed class FSharpStoppingTests(FSharpFixture kernel)
{
    private const string Running = "printfn \"running\"\n";

    public static TheoryData<string> EndlessCells =>
    [
        $"{Running}while true do ()",
        $"{Running}let mutable n = 0L\nwhile n >= 0L do n <- (n + 1L) &&& 1023L",
        $"{Running}let rec forever n = if n < 0 then n else forever ((n + 1) &&& 1023)\nforever 1",
        $"{Running}let rec ping n : int = pong (n + 1)\nand pong n = ping n\nping 1",
        $"{Running}let rec eat = function 0 -> 1 | n -> eat ((n &&& 7) + 1)\neat 1",
        $"type Walker() =\n    member this.Walk(n: int) : int = this.Walk(n ^^^ 1)\n{Running}Walker().Walk 1",
        $"{Running}Seq.initInfinite id |> Seq.map (fun n -> n &&& 1) |> Seq.filter (fun n -> n > 1) |> Seq.length",
        $"let odd n = n &&& 1 = 1\n{Running}Seq.initInfinite id |> Seq.map ((*) 2) |> Seq.find odd",
        $"let rec fib n = if n < 2 then n else fib (n - 1) + fib (n - 2)\n{Running}Array.Parallel.map fib [| 50 .. 70 |]",
        $"let rec fib n = async {{\n    if n < 2 then return n\n    else\n        let! a = fib (n - 1)\n        let! b = fib (n - 2)\n        return a + b }}\n{Running}fib 60 |> Async.RunSynchronously",
        $"{Running}[ 1 .. 50_000 ] |> List.sortWith (fun a b -> compare (a % 7) (b % 7)) |> List.sortWith (fun a b -> System.Threading.Thread.Sleep 1; compare b a) |> List.length",
        $"{Running}for _ in Seq.initInfinite id do ()",
        $"{Running}let endless = seq {{ while true do yield 1 }}\nSeq.length endless",
        $"{Running}while true do\n    try\n        while true do ()\n    with _ -> ()",
        $"{Running}System.Threading.Thread.Sleep -1",
        $"{Running}System.Threading.Tasks.Task.Delay(-1).Wait()",
        $"{Running}Async.Sleep -1 |> Async.RunSynchronously",
        $"{Running}async {{ while true do do! Async.Sleep 1 }} |> Async.RunSynchronously",
        $"{Running}(task {{ while true do do! System.Threading.Tasks.Task.Delay 1 }}).Wait()",
        $"{Running}let quiet = MailboxProcessor.Start(fun (inbox: MailboxProcessor<AsyncReplyChannel<int>>) -> async {{ do! Async.Sleep -1 }})\nquiet.PostAndReply id",
        $"let gate = obj ()\nlet held = new System.Threading.ManualResetEventSlim()\nSystem.Threading.Thread((fun () -> lock gate (fun () -> held.Set(); System.Threading.Thread.Sleep -1)), IsBackground = true).Start()\nheld.Wait()\n{Running}lock gate id",
    ];

    [Theory]
    [MemberData(nameof(EndlessCells))]
    public async Task Stop_CellThatNeverEnds_EndsItAndKeepsVariables(string source)
    {
        var process = kernel.Kernel.ProcessId;
        await kernel.RunAsync("let kept = 41");

        var run = await kernel.RunAndStopAsync(source);

        Assert.True(run.Status == CellStatus.Stopped, $"{run.Status}: {run.Error}");
        Assert.Null(run.Error);
        Assert.Equal("42", (await kernel.RunAsync("kept + 1")).Result());
        Assert.Equal(process, kernel.Kernel.ProcessId);
    }
}
