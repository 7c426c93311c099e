using System.Globalization;
using NotebookCourse.Tests.Interleaving.BruteForce;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>A small program as a learner would write it, in plain C#.</summary>
internal static class PlainTranslation
{
    private static readonly (string Members, string Before, string[] Names)[] Forms =
    [
        ("", "int v0 = 0, v1 = 0;", ["v0", "v1"]),
        ("static int v0, v1;", "v0 = 0; v1 = 0;", ["v0", "v1"]),
        ("sealed class State { public int v0; public int v1 { get; set; } }", "var s = new State();", ["s.v0", "s.v1"]),
        ("static int[] v = [0, 0];", "", ["v[0]", "v[1]"]),
        ("struct Pair { public int First; public int[] Rest; }", "var p = new Pair { Rest = new int[1] };", ["p.First", "p.Rest[0]"]),
        ("static int v0; sealed class Node<T> { public T Value; public Node<T> Next; }", "v0 = 0; var n = new Node<int> { Next = new Node<int>() };", ["v0", "n.Next.Value"]),
    ];

    /// <summary>Whether a program has a translation in which each of its steps is one.</summary>
    public static bool Has(SmallProgram program) => program.Code.All(code => code.Select((each, at) => each.Operation switch
    {
        // Nothing of .NET counts modulo 3 in one step, and a monitor lets in again who is inside.
        Operation.Update => false,
        Operation.TryEnter => at > 0 && code[at - 1].Operation == Operation.Enter,
        _ => true,
    }).All(each => each));

    /// <summary>The ways in which a whole program begins its actors and waits for them.</summary>
    private static readonly string[] Beginnings =
    [
        "var all = new Thread[actors.Length]; for (int i = 0; i < all.Length; i++) all[i] = new Thread(new ThreadStart(actors[i])); for (int i = 0; i < all.Length; i++) all[i].Start(); for (int i = 0; i < all.Length; i++) all[i].Join();",
        "var all = new Task[actors.Length]; for (int i = 0; i < all.Length; i++) { var actor = actors[i]; all[i] = Task.Run(actor); } Task.WaitAll(all);",
        "async Task Run(Action actor) { await Task.Yield(); actor(); } var all = new Task[actors.Length]; for (int i = 0; i < all.Length; i++) all[i] = Run(actors[i]); Task.WhenAll(all).Wait();",
        "Parallel.Invoke(actors);",
        "async Task Run(Action actor) { await Task.Delay(1); await Task.Run(actor); } var all = new Task[actors.Length]; for (int i = 0; i < all.Length; i++) all[i] = Run(actors[i]); Task.WaitAll(all);",
    ];

    /// <summary>The body of its method, and what stands beside it.</summary>
    public static (string Body, string Members) Of(SmallProgram program, int form) =>
        Of(program, form, (actors, result) => $"return Scenario.Of({actors}).Giving(() => {result});");

    /// <summary>The same as a whole program, which starts its actors itself.</summary>
    public static (string Body, string Members) WholeOf(SmallProgram program, int form) =>
        Of(program, form, (actors, result) => $"return Scenario.Program(() => {{ Action[] actors = [{actors}]; {Beginnings[form % Beginnings.Length]} return {result}; }});");

    private static (string Body, string Members) Of(SmallProgram program, int form, Func<string, string, string> whole)
    {
        var (members, before, names) = Forms[form % Forms.Length];
        // A property cannot be passed by reference.
        if (program.Code.SelectMany(code => code).Any(each => each.Operation is Operation.Exchange or Operation.Replace)) members = members.Replace(" { get; set; }", ";", StringComparison.Ordinal);
        var actors = program.Code.Select((code, actor) => $"() => {{ int r = 0; {Rounds(code)} {string.Join(' ', code.Select((each, at) => $"L{at}: {Text(each, at, names)}"))} L{code.Length}: registers[{actor}] = r; }}");
        var body = $"""
            {before} object l0 = new(), l1 = new(); var registers = new int[{program.Code.Length}];
            {whole(string.Join(",\n", actors), $"$\"{string.Join(',', program.Code.Select((_, actor) => $"{{registers[{actor}]}}"))};{{{names[0]}}},{{{names[1]}}}\"")}
            """;
        return (body, members);
    }

    private static string Rounds(Instruction[] code) =>
        string.Join(' ', code.Select((each, at) => each.Operation == Operation.Repeat ? $"int c{at} = 0;" : ""));

    private static string Text(in Instruction instruction, int at, string[] names)
    {
        var (operation, thing, number, to) = instruction;
        var n = number.ToString(CultureInfo.InvariantCulture);
        var name = thing < names.Length ? names[thing] : "";
        return operation switch
        {
            Operation.Read => $"r = {name};",
            Operation.Write => $"{name} = {n};",
            Operation.Store => $"{name} = (r + 1) % 3;",
            Operation.Exchange => $"r = Interlocked.Exchange(ref {name}, {n});",
            Operation.Replace => $"r = Interlocked.CompareExchange(ref {name}, 2, {n}) == {n} ? 1 : 0;",
            Operation.Await => $"Atomic.SpinUntil(() => {name} == {n}, \"v{thing}\");",
            Operation.Enter => $"Monitor.Enter(l{thing});",
            Operation.TryEnter => $"r = Monitor.TryEnter(l{thing}) ? 1 : 0;",
            Operation.Exit => $"Monitor.Exit(l{thing});",
            Operation.ThrowIf => $"if (r == {n}) throw new InvalidOperationException(\"no\");",
            Operation.JumpIf => $"if (r == {n}) goto L{to};",
            Operation.JumpUnless => $"if (r != {n}) goto L{to};",
            _ => $"if (c{at}++ < {n}) goto L{to}; c{at} = 0;",
        };
    }
}
