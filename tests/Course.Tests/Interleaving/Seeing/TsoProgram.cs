using System.Globalization;
using System.Numerics;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>What an actor of a <see cref="TsoProgram"/> does.</summary>
internal enum TsoOperation
{
    Load,
    Store,
    Fence,
    Exchange,
}

/// <summary>An instruction of a <see cref="TsoProgram"/>.</summary>
internal readonly record struct TsoInstruction(TsoOperation Operation, int Variable, int Number);

/// <summary>A small program of loads, stores and fences, drawn by chance, and all that can become of it under x86-TSO: found without the library, by going through all states of threads, buffers and memory.</summary>
internal sealed class TsoProgram
{
    private const int Variables = 2;


    public TsoProgram(int seed)
    {
        var chance = new Random(seed);
        var actors = chance.Next(6) == 0 ? 3 : 2;
        Code = [.. Enumerable.Range(0, actors).Select(_ => Enumerable.Range(0, chance.Next(1, actors == 3 ? 3 : 5)).Select(_ => Draw(chance)).ToArray())];
    }

    /// <summary>The instructions of each actor.</summary>
    public TsoInstruction[][] Code { get; }

    /// <summary>Whether each access is one that the explorer must stop at: to a variable that two actors touch and one of them writes.</summary>
    public bool SharesAll => Enumerable.Range(0, Variables).All(variable =>
    {
        var touching = Code.Select(code => code.Where(each => each.Operation != TsoOperation.Fence && each.Variable == variable).ToList()).Where(each => each.Count > 0).ToList();
        return touching.Count == 0 || (touching.Count > 1 && touching.SelectMany(each => each).Any(each => each.Operation != TsoOperation.Load));
    });

    /// <summary>Of each way to end: how many schedules lead to it.</summary>
    public Dictionary<string, BigInteger> Ends()
    {
        var first = new State(new int[Code.Length], [.. Code.Select(_ => Array.Empty<(int, int)>())], new int[Variables], [.. Code.Select(code => new int[code.Length])]);
        var (level, ends) = (new Dictionary<string, (State State, BigInteger Ways)> { [first.Key] = (first, 1) }, new Dictionary<string, BigInteger>());
        // All ways to a state have as many steps, so level after level all of them are known.
        while (level.Count > 0)
        {
            var next = new Dictionary<string, (State State, BigInteger Ways)>();
            foreach (var (state, ways) in level.Values)
            {
                var successors = Successors(state).ToList();
                if (successors.Count == 0) ends[state.End] = ends.GetValueOrDefault(state.End) + ways;
                foreach (var successor in successors) next[successor.Key] = (successor, ways + (next.TryGetValue(successor.Key, out var known) ? known.Ways : 0));
            }
            level = next;
        }
        return ends;
    }

    /// <summary>The program in C#: the body of its method, and what stands beside it.</summary>
    public (string Body, string Members) Translate(int form)
    {
        var (members, before, names, isText) = (form % 6) switch
        {
            0 => ("", "int x = 0, y = 0;", new[] { "x", "y" }, false),
            1 => ("static volatile int x, y;", "x = 0; y = 0;", ["x", "y"], false),
            2 => ("", "var v = new int[2];", ["v[0]", "v[1]"], false),
            3 => ("struct Pair { public int A, B; } sealed class Node { public Pair Pair; public int C; }", "var n = new Node();", ["n.Pair.B", "n.C"], false),
            4 => ("", "string x = \"0\", y = \"0\";", ["x", "y"], true),
            _ => ("static string[] v; static volatile string y;", "v = new string[1]; v[0] = \"0\"; y = \"0\";", ["v[0]", "y"], true),
        };
        var type = isText ? "string" : "int";
        var registers = Code.SelectMany((code, actor) => code.Select((_, at) => $"r{actor}{at}")).ToList();
        string Value(int number) => isText ? $"\"{number}\"" : number.ToString(CultureInfo.InvariantCulture);
        string Text(TsoInstruction each, string register) => each.Operation switch
        {
            TsoOperation.Load when form % 2 == 0 && each.Number == 1 => $"{register} = Volatile.Read(ref {names[each.Variable]});",
            TsoOperation.Load => $"{register} = {names[each.Variable]};",
            TsoOperation.Store when form % 2 == 0 && each.Number == 1 => $"Volatile.Write(ref {names[each.Variable]}, {Value(each.Number)});",
            TsoOperation.Store => $"{names[each.Variable]} = {Value(each.Number)};",
            TsoOperation.Fence => each.Number == 1 ? "Interlocked.MemoryBarrier();" : "Thread.MemoryBarrier();",
            _ => $"{register} = Interlocked.Exchange(ref {names[each.Variable]}, {Value(each.Number)});",
        };
        var actors = Code.Select((code, actor) => $"() => {{ {string.Join(' ', code.Select((each, at) => Text(each, $"r{actor}{at}")))} }}");
        return ($"{before} {type} {string.Join(", ", registers.Select(each => $"{each} = {Value(0)}"))}; return Scenario.Of({string.Join(",\n", actors)}).Giving(() => string.Join(\",\", new[] {{ {string.Join(", ", registers)} }}) + \";\" + {names[0]} + \",\" + {names[1]});", members);
    }

    public override string ToString() => string.Join(Environment.NewLine, Code.Select((code, actor) => $"{(char)('A' + actor)}: {string.Join("; ", code.Select(each => $"{each.Operation} {each.Variable} {each.Number}"))}"));

    private static TsoInstruction Draw(Random chance) => new(
        chance.Next(8) switch { 0 => TsoOperation.Fence, 1 => TsoOperation.Exchange, < 5 => TsoOperation.Load, _ => TsoOperation.Store }, chance.Next(Variables), chance.Next(1, 3));

    private IEnumerable<State> Successors(State state)
    {
        for (var actor = 0; actor < Code.Length; actor++)
        {
            if (state.Buffers[actor].Length > 0)
            {
                var (variable, number) = state.Buffers[actor][0];
                yield return state with { Memory = With(state.Memory, variable, number), Buffers = With(state.Buffers, actor, state.Buffers[actor][1..]) };
            }
            var at = state.At[actor];
            if (at == Code[actor].Length) continue;
            var each = Code[actor][at];
            var after = state with { At = With(state.At, actor, at + 1) };
            if (each.Operation == TsoOperation.Store) yield return after with { Buffers = With(state.Buffers, actor, [.. state.Buffers[actor], (each.Variable, each.Number)]) };
            else if (each.Operation == TsoOperation.Load)
            {
                var own = Array.FindLastIndex(state.Buffers[actor], store => store.Variable == each.Variable);
                yield return after with { Registers = With(state.Registers, actor, With(state.Registers[actor], at, own >= 0 ? state.Buffers[actor][own].Number : state.Memory[each.Variable])) };
            }
            else if (state.Buffers[actor].Length > 0) continue;
            else if (each.Operation == TsoOperation.Fence) yield return after;
            else yield return after with { Registers = With(state.Registers, actor, With(state.Registers[actor], at, state.Memory[each.Variable])), Memory = With(state.Memory, each.Variable, each.Number) };
        }
    }

    private static T[] With<T>(T[] all, int at, T value)
    {
        T[] copy = [.. all];
        copy[at] = value;
        return copy;
    }

    private sealed record State(int[] At, (int Variable, int Number)[][] Buffers, int[] Memory, int[][] Registers)
    {
        public string End => $"{string.Join(',', Registers.SelectMany(each => each))};{string.Join(',', Memory)}";

        public string Key => $"{string.Join(',', At)}|{string.Join('|', Buffers.Select(each => string.Join(' ', each)))}|{End}";
    }
}
