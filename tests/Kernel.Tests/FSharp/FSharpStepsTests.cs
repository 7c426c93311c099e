using NotebookCourse.Kernel.FSharpCells;
using NotebookCourse.Kernel.Scripting;
using Xunit;

namespace NotebookCourse.Kernel.Tests.FSharp;

public sealed class FSharpStepsTests(FSharpStepsTests.Compiler compiler) : IClassFixture<FSharpStepsTests.Compiler>
{
    private const string Check = "NotebookCourse.Kernel.Cells.StopPoint.Check()";

    public static TheoryData<string, int> Loops => new()
    {
        { "while false do ()", 1 },
        { "while false do printf \"\"; printf \"\"", 1 },
        { "let mutable n = 0\nwhile n < 3 do\n    match n with\n    | 0 -> n <- 2\n    | _ ->\n        n <- n + 1\n\n    printf \"\"", 1 },
        { "for i in 1..3 do for j = 1 to 3 do ignore (i + j)", 2 },
        { "for i = 3 downto 1 do\n  ignore i\n  ignore i", 1 },
        { "[ for i in 1..3 -> i * i ]", 1 },
        { "[| for i in 1..3 do\n     if i > 1 then i |]", 1 },
        { "seq { for i in 1..3 do yield i } |> Seq.length", 1 },
        { "(if true then (for i in 1..3 do ignore i) else ()); 1", 1 },
        { "async {\n    for i in 1..2 do\n        do! Async.Sleep 0\n    let mutable n = 0\n    while n < 2 do n <- n + 1\n    return n } |> Async.RunSynchronously", 2 },
        { "task { for i in 1..2 do do! System.Threading.Tasks.Task.Delay 0 }", 1 },
        { "let rec down n = if n > 0 then down (n - 1)\ndown 3", 1 },
        { "let rec even n : bool = n = 0 || odd (n - 1)\nand odd n =\n    n <> 0 && even (n - 1)", 2 },
        { "let rec cases = function 0 -> 1 | n when n < 0 -> 2 | n -> cases (n - 1)", 3 },
        { "let rec cases =\n    function\n    | 0 -> 1\n    | n ->\n        let m = n - 1\n        cases m", 2 },
        { "let rec curried = fun a b -> if a > b then a else curried (a + 1) b", 1 },
        { "let outer n =\n    let rec inner k =\n        if k = n then k else inner (k + 1)\n    inner 0", 2 },
        { "type Counter(start: int) =\n    let mutable n = start\n    new() = Counter 0\n    member _.Next() = n <- n + 1; n\n    member this.Both with get () = n and set (v: int) = n <- v\n    static member Zero = Counter()", 4 },
        { "type Shape =\n    | Dot\n    override this.ToString() = \"dot\"", 1 },
        { "let agent = MailboxProcessor.Start(fun (inbox: MailboxProcessor<int>) ->\n    let rec loop total = async {\n        let! n = inbox.Receive()\n        return! loop (total + n) }\n    loop 0)", 2 },
        { "List.map (fun x -> x + 1) [1]", 1 },
        { "[1; 2] |> List.map (fun x -> x + 1) |> List.filter (fun x -> x > 1) |> List.sum", 2 },
        { "[1; 2]\n|> List.map (fun x ->\n    let y = x + 1\n    y * 2)\n|> List.sumBy (fun x -> x)", 2 },
        { "let twice x = 2 * x\ntwice 21", 1 },
        { "let add = fun a b -> a + b\nadd 1 2", 1 },
        { "let (|Even|Odd|) n = if n % 2 = 0 then Even else Odd\nmatch 3 with Even -> 1 | Odd -> 2", 1 },
        { "List.sortWith (fun a b -> compare b a) [1; 2] |> List.iteri (fun i x -> ignore (i + x))", 2 },
        { "let f = function\n        | 0 -> 1\n        | n -> n\nList.map f [0]", 2 },
        { "[ (fun () -> 1); (fun () -> 2) ] |> List.map (fun f -> f ())", 3 },
        { "System.Threading.Tasks.Task.Run(fun () -> 42).Result", 1 },
        { "let inline square x = x * x\nsquare 2", 1 },
        { "let apply f = f 1\napply <| fun x ->\n    x + 1", 2 },
        { "let rec fib n = if n < 2 then n else fib (n - 1) + fib (n - 2)\nList.map fib [1; 2]", 1 },
    };

    [Theory]
    [MemberData(nameof(Loops))]
    public void Of_Loop_HasStopPointsWithWhichItCompiles(string text, int expected)
    {
        var step = Assert.Single(compiler.StepsOf(text));

        Assert.Equal(expected, step.Watched.Split(Check).Length - 1);
        Assert.DoesNotContain(Check, step.Plain, StringComparison.Ordinal);
        var outcome = compiler.Run(step.Watched);
        Assert.True(outcome.Failure is null, string.Join('\n', outcome.Found) + step.Watched);
    }

    [Theory]
    [InlineData("<@ while true do () @>")]
    [InlineData("query { for i in [1; 2] do select i } |> Seq.length")]
    [InlineData("$\"{[for i in 1..3 -> i]}\"")]
    [InlineData("let rec ones = 1 :: ones\n1")]
    public void Of_WhatIsNoLoopOrIsData_HasNone(string text) =>
        Assert.DoesNotContain(Check, Assert.Single(compiler.StepsOf(text)).Watched, StringComparison.Ordinal);

    [Fact]
    public void Of_CodeBetweenDirectives_IsOneStepEach()
    {
        var steps = compiler.StepsOf("#nowarn \"25\"\n#r \"System.Xml\"\nlet a = 1\n\nlet b = 2\n#r \"System.Xml.Linq\"\n\na + b\n#r \"System.Net\"");

        Assert.Equal(["let a = 1|let b = 2", "a + b", ""], steps.Select(step => string.Join('|', step.Plain.Split('\n').Where(line => line.Contains(" = ", StringComparison.Ordinal) || line.Contains(" + ", StringComparison.Ordinal)))));
        Assert.All(steps.SkipLast(1), step => Assert.Contains("CellStart.Begin()", step.Plain, StringComparison.Ordinal));
        Assert.DoesNotContain("CellStart.Begin()", steps[^1].Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void With_CallsInALine_KeepsColumnsAndNumbers() =>
        Assert.Equal(
            "# 7 \"cell-1\"\na \n  call\n# 7 \"cell-1\"\n  b\nc\n",
            FSharpText.With(["a b", "c"], 7, "cell-1", [new(global::FSharp.Compiler.Text.PositionModule.mkPos(1, 2), "call")]));

    [Fact]
    public void With_CallThatStaysInItsLine_BreaksNothing() =>
        Assert.Equal(
            "# 1 \"cell-1\"\na call; b\n",
            FSharpText.With(["a b"], 1, "cell-1", [new(global::FSharp.Compiler.Text.PositionModule.mkPos(1, 2), "call", Inline: true)]));

    /// <summary>The compiler, in this process.</summary>
    public sealed class Compiler
    {
        private readonly FSharpSession _session = new(Path.GetTempPath());

        internal IReadOnlyList<FSharpStep> StepsOf(string text) => FSharpSteps.Of(new ScriptPart(text, File: null, CellId: 1), _session.Parse(text));

        internal FSharpOutcome Run(string text) => _session.Evaluate(text, "cell-1");
    }
}
