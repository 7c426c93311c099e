using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

/// <summary>Code that would run for years, each in its own way, without a loop of its own: it ends where it enters its functions.</summary>
[Collection(typeof(WarmKernel))]
public sealed class StopPointTests(KernelFixture kernel)
{
    private const string Running = "Console.WriteLine(\"running\");";
    private const string Fib = "static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);";

    public static TheoryData<string> Forms =>
    [
        $"{Fib} {Running} Fib(60)",
        "int Fib(int n) { if (n < 2) return n; return Fib(n - 1) + Fib(n - 2); } " + Running + " Fib(60)",
        "static bool Even(int n) => n == 0 || Odd(n - 1); static bool Odd(int n) => n != 0 && (Even(n - 1) | Even(n - 1)); " + Running + " Even(100)",
        "void Hanoi(int n, int from, int to, int by) { if (n == 0) return; Hanoi(n - 1, from, by, to); Hanoi(n - 1, by, to, from); } " + Running + " Hanoi(60, 1, 2, 3);",
        "{ int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); " + Running + " Fib(60); }",
        "Func<int, int> fib = null; fib = n => n < 2 ? n : fib(n - 1) + fib(n - 2); " + Running + " fib(60)",
        "Func<int, int> fib = null; fib = n => { if (n < 2) return n; return fib(n - 1) + fib(n - 2); }; " + Running + " fib(60)",
        "Func<int, int> fib = null; fib = delegate(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }; " + Running + " fib(60)",
        "Action<int> down = null; down = n => { if (n > 0) { down(n - 1); down(n - 1); } }; " + Running + " down(60);",
        "class Tree { public int Of(int n) => n < 2 ? n : Of(n - 1) + Of(n - 2); } " + Running + " new Tree().Of(60)",
        "class Deep { public Deep Next => new Deep(); public int this[int n] => n < 2 ? n : this[n - 1] + this[n - 2]; } " + Running + " new Deep()[60]",
        "class Level { public int Count { get { return N < 2 ? N : new Level { N = N - 1 }.Count + new Level { N = N - 2 }.Count; } } public int N; } " + Running + " new Level { N = 60 }.Count",
        "record struct Big(int N) { public static int operator +(Big a, Big b) => a.N < 2 ? 1 : new Big(a.N - 1) + b | new Big(a.N - 2) + b; } " + Running + " new Big(60) + new Big(1)",
        "class Node { public Node(int n) { if (n > 0) { new Node(n - 1); new Node(n - 1); } } } " + Running + " new Node(60);",
        "IEnumerable<int> Walk(int n) { yield return n; if (n > 0) foreach (var one in Walk(n - 1).Concat(Walk(n - 1))) yield return one; } " + Running + " Walk(60).Count()",
        "static T Twice<T>(int n, T value) => n == 0 ? value : Twice(n - 1, Twice(n - 1, value)); " + Running + " Twice(60, 1)",
        "interface IStep { int Go(int n) => n < 2 ? n : Go(n - 1) + Go(n - 2); } class Step : IStep { } " + Running + " ((IStep)new Step()).Go(60)",
        "ref struct Span1 { public int Go(int n) => n < 2 ? n : Go(n - 1) + Go(n - 2); } { " + Running + " new Span1().Go(60); }",
        "static int[] cells = new int[1]; static ref int Cell(int n) { if (n > 0) { Cell(n - 1); Cell(n - 1); } return ref cells[0]; } " + Running + " Cell(60)",
        "async Task<int> Fib(int n) => n < 2 ? n : await Fib(n - 1) + await Fib(n - 2); " + Running + " await Fib(60)",
        "async Task<int> Fib(int n) { await Task.Yield(); return n < 2 ? n : await Fib(n - 1) + await Fib(n - 2); } " + Running + " await Fib(60)",
        "async ValueTask Down(int n) { if (n > 0) { await Down(n - 1); await Down(n - 1); } } " + Running + " await Down(60);",
        Running + " Enumerable.Range(1, int.MaxValue).Concat(Enumerable.Range(1, int.MaxValue)).Concat(Enumerable.Range(1, int.MaxValue)).Select(n => (long)n).Where(n => n % 3 == 0).Sum()",
        Running + " Enumerable.InfiniteSequence(1, 0).First(n => n == 2)",
        Running + " Enumerable.InfiniteSequence(1, 0).Aggregate((a, b) => a ^ b)",
        Running + " (from n in Enumerable.InfiniteSequence(1, 0) where n == 2 select n).First()",
        Running + " (from n in Enumerable.InfiniteSequence(1, 0) let m = n + 1 from k in new[] { m } select k + 1).All(_ => true)",
        Running + " Enumerable.InfiniteSequence(1, 0).AsParallel().Where(n => n == 2).First()",
        Fib + Running + " Enumerable.Range(50, 20).AsParallel().Select(Fib).Sum()",
        Fib + Running + " Parallel.For(50, 70, n => Fib(n));",
        Fib + Running + " Parallel.ForEach(Enumerable.Range(50, 20), n => { Fib(n); });",
        Fib + Running + " await Parallel.ForEachAsync(Enumerable.Range(50, 20), async (n, _) => { await Task.Yield(); Fib(n); });",
        Fib + Running + " Parallel.Invoke(() => Fib(60), () => Fib(61));",
        Fib + Running + " Task.WaitAll(Task.Run(() => Fib(60)), Task.Factory.StartNew(() => Fib(61), TaskCreationOptions.LongRunning));",
        Fib + " var worker = new Thread(() => Fib(60)); worker.Start(); " + Running + " worker.Join();",
        "var numbers = Enumerable.Range(0, 100_000_000).ToArray(); " + Running + " Array.Sort(numbers, (a, b) => a % 7 - b % 7); Array.Sort(numbers, (a, b) => b.CompareTo(a)); Array.Sort(numbers, (a, b) => a % 5 - b % 5);",
        "class ByDigits : IComparer<int> { public int Compare(int a, int b) => a % 10 - b % 10; } var many = Enumerable.Range(0, 50_000_000).ToList(); " + Running + " many.Sort(new ByDigits()); many.Sort(new ByDigits()); many.OrderBy(n => n % 3).ThenBy(n => -n).Last()",
        Fib + " class Slow { public override int GetHashCode() => Fib(60); } " + Running + " new HashSet<Slow> { new Slow() }",
        Fib + " class Slow { public override string ToString() => $\"{Fib(60)}\"; } " + Running + " $\"{new Slow()}\"",
        Fib + " var lazy = new Lazy<int>(() => Fib(60)); " + Running + " lazy.Value",
        Fib + Running + " try { Fib(60); } catch (Exception) { Fib(60); } finally { Fib(60); }",
        Fib + " void Again(int n) { try { Fib(60); } catch { if (n > 0) { Again(n - 1); Again(n - 1); } } } " + Running + " Again(40);",
        // What looks as if it were over at once, and is not.
        "var numbers = new int[1000]; " + Running + " for (var i = 0; i < numbers.Length; i++) i--;",
        "var numbers = new int[1000]; " + Running + " for (var i = 0; i < numbers.Length; i++) { void Back(ref int n) => n = 0; Back(ref i); }",
        "class Loop { public static long Over(int[] numbers) { var i = 0; var sum = 0L; while (i < numbers.Length) { if (sum < 0) continue; sum -= 1; i++; } return sum; } } " + Running + " Loop.Over(new int[1000]);",
        Running + " for (var i = 0L; i < long.MaxValue; i++) ;",
        "var numbers = new int[10_000]; var sum = 0L; " + Running + " while (true) foreach (var a in numbers) foreach (var b in numbers) sum += a ^ b;",
        "class Box { private static bool Never(int n) => n < 0; public static int Find() => Enumerable.InfiniteSequence(1, 0).First(Never); } " + Running + " Box.Find()",
        "class Loop { private int _n; private void Again() { again: _n++; goto again; } public void Go() => Again(); } " + Running + " new Loop().Go();",
        "class Pair { private static int A(int n) => n < 1 ? 0 : B(n - 1) + B(n - 1); private static int B(int n) => n < 1 ? 0 : A(n - 1) + A(n - 1); public static int Go() => A(60); } " + Running + " Pair.Go()",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Stop_CodeWithoutALoop_EndsItAndKeepsProcessAndVariables(string source)
    {
        await kernel.RunAsync("var kept = 7;");
        var process = kernel.Kernel.ProcessId;

        var run = await kernel.RunAndStopAsync(source);

        Assert.True(run.Status == CellStatus.Stopped, $"{run.Status}: {run.Error}");
        Assert.Null(run.Error);
        Assert.Equal("7", (await kernel.RunAsync("kept")).Result());
        Assert.Equal(process, kernel.Kernel.ProcessId);
    }

    [Fact]
    public async Task Stop_MethodOfAnEarlierCellGivenToALibrary_EndsIt()
    {
        await kernel.RunAsync("bool Never(int n) => n < 0;");

        Assert.Equal(CellStatus.Stopped, (await kernel.RunAndStopAsync(Running + " Enumerable.InfiniteSequence(1, 0).First(Never)")).Status);
    }

    [Theory]
    [InlineData("static long Over(int[] numbers) { var sum = 0L; foreach (var n in numbers) sum += n; return sum; }", 1)]
    [InlineData("static long Over(int[] numbers) { var sum = 0L; for (var i = 0; i < numbers.Length; i++) { if (numbers[i] < 0) continue; if (numbers[i] > 9) break; sum += Square(numbers[i]); } return sum; } private static int Square(int n) => n * n;", 1)]
    [InlineData("static int Over(List<int> numbers) { var most = 0; for (var i = 0; i < numbers.Count; i++) most = Math.Max(most, numbers[i]); return most; }", 1)]
    [InlineData("static int Over(string text) { var count = 0; foreach (var c in text) if (c == ' ') count++; return count; }", 1)]
    [InlineData("static int Over() { var sum = 0; for (var i = 0; i < 1000; i++) sum += i; return sum; }", 1)]
    [InlineData("public int Over { get; set; }", 0, "get_Over")]
    [InlineData("public int Use() => Over(3); private int Over(int n) => n * n;", 0)]
    [InlineData("public Func<int, int> Use() => Over; private int Over(int n) => n * n;", 1)]
    [InlineData("public int Over(int n) => n * n;", 1)]
    [InlineData("static int Over(int most) { var sum = 0; for (var i = 0; i < most; i++) sum += i; return sum; }", 2)]
    [InlineData("static int Over() { var sum = 0; for (var i = 0; i < 2_000_000_000; i++) sum += i; return sum; }", 2)]
    [InlineData("static int Over(int[] numbers) { var sum = 0; foreach (var n in numbers) sum += n.ToString().Length; return sum; }", 2)]
    [InlineData("static int Over(int[] numbers) { var sum = 0; foreach (var a in numbers) foreach (var b in numbers) sum += a * b; return sum; }", 2)]
    [InlineData("static int Over(ArrayView<int> view) { var sum = 0; while (sum < 1000) sum += Twice(sum); again: if (sum < 2000) { sum++; goto again; } return sum; } public static int Twice(int n) { while (n < 10) n++; return n; } struct ArrayView<T> { }", 0)]
    [InlineData("public static int Over(int n) { while (n < 10) n++; return n; } static void Kernel(ArrayView<int> view) { } struct ArrayView<T> { }", 0)]
    public async Task Compile_Code_HasNoMoreStopPointsThanItNeeds(string code, int expected, string name = "Over")
    {
        // Whatever reads as a call of a stop point.
        var run = await kernel.RunAsync($$"""
            bool IsCheck(int token) { try { return typeof(Counted).Module.ResolveMethod(token).DeclaringType.Name == "StopPoint"; } catch (Exception) { return false; } }
            class Counted { {{code}} }
            var method = typeof(Counted).GetMethod("{{name}}", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic);
            var body = method.GetMethodBody().GetILAsByteArray();
            Enumerable.Range(0, body.Length - 4).Count(at => body[at] == System.Reflection.Emit.OpCodes.Call.Value && IsCheck(BitConverter.ToInt32(body, at + 1)))
            """);

        Assert.Equal($"{expected}", run.Result());
    }

    [Theory]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> twice = n => n * 2; $\"{twice} {twice.Compile()(21)}\"", "n => (n * 2) 42")]
    [InlineData("new[] { 1, 2, 3 }.AsQueryable().Where(n => n > 1).Select(n => n * 2).ToString().Contains(\"StopPoint\")", "False")]
    [InlineData("(from n in new[] { 1, 2, 3 }.AsQueryable() where n > 1 select n * 2).Sum()", "10")]
    [InlineData("(from n in new[] { 1, 2, 3 } let m = n * 2 where m > 2 orderby -m group m by m % 4 into g select g.Sum()).Sum()", "10")]
    [InlineData("var f = (int x) => x + 1; var g = () => { }; g(); f(41)", "42")]
    [InlineData("Action run = () => Console.Write(\"\"); Func<Task> later = async () => await Task.Yield(); Func<Task<int>> answer = async () => await Task.FromResult(42); run(); await later(); await answer()", "42")]
    [InlineData("await Task.Run(() => 42)", "42")]
    [InlineData("static string Text(Func<int, bool> value, [System.Runtime.CompilerServices.CallerArgumentExpression(\"value\")] string text = null) => text; Text(x => x > 5)", "x => x > 5")]
    [InlineData("static string Said(Action work, int times = 1, [System.Runtime.CompilerServices.CallerArgumentExpression(\"work\")] string text = null) => text; Said(() => { while (true) { } })", "() => { while (true) { } }")]
    [InlineData("static string Text(Action a, Action b, [System.Runtime.CompilerServices.CallerArgumentExpression(\"b\")] string text = null) => text; Text(b: () => { for (;;) ; }, a: () => { })", "() => { for (;;) ; }")]
    [InlineData("class Named { public string Text; public Named(Func<int, int> f, [System.Runtime.CompilerServices.CallerArgumentExpression(\"f\")] string text = null) => Text = text; }\nnew Named(n => { while (n < 9) n++; return n; }).Text", "n => { while (n < 9) n++; return n; }")]
    [InlineData("static string Text(Action work, [System.Runtime.CompilerServices.CallerArgumentExpression(\"work\")] string text = null) => text; Text(() => { while (true) { } }, \"mine\")", "mine")]
    [InlineData("await Task.Run(async () => { await Task.Yield(); return 42; })", "42")]
    [InlineData("Func<int> never = () => throw new NotSupportedException(); try { never(); } catch (NotSupportedException) { } 42", "42")]
    [InlineData("int[] cells = [1, 42]; RefTo at = i => ref cells[i]; delegate ref int RefTo(int i);\nat(1)", "42")]
    [InlineData("unsafe static int Sum() { int* three = stackalloc int[3] { 1, 2, 39 }; return three[0] + three[1] + three[2]; }\nSum()", "42")]
    [InlineData("static unsafe int Call() { delegate* unmanaged<int, int> twice = &Twice; return twice(21); }\n[System.Runtime.InteropServices.UnmanagedCallersOnly] static int Twice(int n) => 2 * n;\nCall()", "42")]
    [InlineData("class Once { public static readonly int Value; static Once() { Value = 42; } }\nOnce.Value", "42")]
    [InlineData("readonly struct Two { public readonly int Half => 21; public int Whole() => Half * 2; }\nnew Two().Whole()", "42")]
    [InlineData("int Depth(int n) { System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack(); return Depth(n + 1) + 1; }\ntry { Depth(0); } catch (InsufficientExecutionStackException) { } 42", "42")]
    public async Task Run_WhereNoStopPointMayStand_MeansWhatItSays(string source, string expected) =>
        Assert.Equal(expected, (await kernel.RunAsync(source)).Result());

    [Fact]
    public async Task Run_FunctionsOnSeveralLines_ThrowAtTheirTrueLine()
    {
        Assert.Equal(3, (await kernel.RunAsync("var zero = 0;\nnew[] { 1 }.Select(n =>\n    n / zero).ToList()")).Failed(CellStatus.Threw).Line);
        Assert.Equal(3, (await kernel.RunAsync("var zero = 0;\nvar all = from n in new[] { 1 }\n  where n / zero == 0\n  select n;\nall.ToList()")).Failed(CellStatus.Threw).Line);
        Assert.Equal(4, (await kernel.RunAsync("// one\nvar zero = 0; {\nint Divided() =>\n  1 / zero;\nDivided(); }")).Failed(CellStatus.Threw).Line);
        Assert.Equal((3, 9), Place(await kernel.RunAsync("\nFunc<int, int> f = n =>\n    n + missing;")));
    }

    [Fact]
    public async Task Stop_FinallyThatCallsAFunction_StillRunsIt()
    {
        var run = await kernel.RunAndStopAsync(Fib + " void GiveBack() => Console.WriteLine(\"given back\"); " + Running + " try { Fib(60); } finally { GiveBack(); }");

        Assert.Equal(CellStatus.Stopped, run.Status);
        Assert.Contains("given back", run.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_DeepRecursion_IsNotLessDeepThanCompiled()
    {
        // Of the eight megabytes of a thread's stack; a check that took a frame of its own would not fit.
        var run = await kernel.RunAsync("static int Down(int n) => n == 0 ? 0 : 1 + Down(n - 1);\nint depth = 0; var thread = new Thread(() => depth = Down(100_000), 8 << 20); thread.Start(); thread.Join(); depth");

        Assert.Equal("100000", run.Result());
    }

    [Theory]
    [InlineData("int Deeper(int n) => Deeper(n + 1) + 1;\nDeeper(0)")]
    [InlineData("class Node { public Node Next => new Node(); public int Count => Next.Count + 1; }\nnew Node().Count")]
    [InlineData("bool Even(int n) => n == 0 || Odd(n - 1); bool Odd(int n) => n != 0 && Even(n - 1);\nEven(-1)")]
    [InlineData("Func<int, int> f = null; f = n => n * f(n - 1);\nf(3)")]
    public async Task Run_EndlessRecursion_EndsTheCellAloneAndSaysWhy(string source)
    {
        await kernel.RunAsync("var kept = 7;");
        var process = kernel.Kernel.ProcessId;

        var error = (await kernel.RunAsync(source)).Failed(CellStatus.Threw);

        Assert.Contains("the stack is almost full", error.Message + error.Detail, StringComparison.Ordinal);
        Assert.Equal("7", (await kernel.RunAsync("kept")).Result());
        Assert.Equal(process, kernel.Kernel.ProcessId);
    }

    [Fact]
    public async Task Run_DeepRecursionThatEnds_Ends() =>
        Assert.Equal("100000", (await kernel.RunAsync("int Down(int n) => n == 0 ? 0 : 1 + Down(n - 1);\nDown(100_000)")).Result());

    private static (int, int) Place(CellRun run)
    {
        var error = run.Failed(CellStatus.CompileError);
        return (error.Line, error.Column);
    }
}
