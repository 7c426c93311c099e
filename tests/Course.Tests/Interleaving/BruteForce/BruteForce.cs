using System.Numerics;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.BruteForce;

/// <summary>All that can become of a small program, found by going through all of its states.</summary>
internal sealed class BruteForce
{
    private readonly List<(Machine State, int Last)> _nodes = [];
    private readonly List<int[]> _next = [];
    private readonly Dictionary<(string, int), int> _numbers = [];

    // After so many runs the explorer cuts ways at all states it has come to, and not only at those on the same way.
    private const int MostRunsByWay = 2_000;

    private BruteForce()
    {
    }

    /// <summary>Of each way to end: the fewest switches, and with those the fewest steps.</summary>
    public Dictionary<string, (int Switches, int Steps)> Shortest { get; } = [];

    /// <summary>Of each way to end: how many schedules lead to it; null if they are without number.</summary>
    public Dictionary<string, BigInteger>? Schedules { get; private set; }

    /// <summary>Whether a state can be reached from which no end can be.</summary>
    public bool HasTrap { get; private set; }

    /// <summary>Whether the ways that an exploration has found have the fewest switches: where schedules are without number, and many runs are needed, one with more may stand for one with fewer.</summary>
    public bool IsByWay(Interleavings found) => Schedules is not null || found.Runs < MostRunsByWay;

    /// <summary>Goes through all states of a program; null if there are more than are worth it.</summary>
    public static BruteForce? Of(SmallProgram program, int most)
    {
        var all = new BruteForce();
        all.NumberOf(new Machine(program.Code), -1);
        for (var node = 0; node < all._nodes.Count; node++)
        {
            if (all._nodes.Count > most) return null;
            var (state, _) = all._nodes[node];
            all._next.Add([.. state.Enabled.Select(actor => all.NumberOf(state.Step(actor), actor))]);
        }
        all.FindShortest();
        all.FindTraps();
        all.CountSchedules();
        return all;
    }

    private int NumberOf(Machine state, int last)
    {
        if (_numbers.TryGetValue((state.Key, last), out var number)) return number;
        _nodes.Add((state, last));
        return _numbers[(state.Key, last)] = _nodes.Count - 1;
    }

    // Dijkstra's algorithm, by switches and then by steps.
    private void FindShortest()
    {
        var open = new PriorityQueue<int, (int Switches, int Steps)>();
        var done = new bool[_nodes.Count];
        open.Enqueue(0, (0, 0));
        while (open.TryDequeue(out var node, out var way))
        {
            if (done[node]) continue;
            done[node] = true;
            var (state, last) = _nodes[node];
            if (state.End is { } end) Shortest.TryAdd(end, way);
            foreach (var next in _next[node]) open.Enqueue(next, (way.Switches + (last >= 0 && last != _nodes[next].Last ? 1 : 0), way.Steps + 1));
        }
    }

    private void FindTraps()
    {
        var before = new List<int>[_nodes.Count];
        for (var node = 0; node < _nodes.Count; node++) before[node] = [];
        for (var node = 0; node < _nodes.Count; node++)
        {
            foreach (var next in _next[node]) before[next].Add(node);
        }
        var ends = new Stack<int>(Enumerable.Range(0, _nodes.Count).Where(node => _next[node].Length == 0));
        var comesToAnEnd = new bool[_nodes.Count];
        while (ends.TryPop(out var node))
        {
            if (comesToAnEnd[node]) continue;
            comesToAnEnd[node] = true;
            foreach (var each in before[node]) ends.Push(each);
        }
        HasTrap = comesToAnEnd.Contains(false);
    }

    // Kahn's algorithm: a node's ways are known when those of all nodes before it are, which never happens on a circle.
    private void CountSchedules()
    {
        var (missing, ways, order) = (new int[_nodes.Count], new BigInteger[_nodes.Count], new Queue<int>([0]));
        foreach (var next in _next.SelectMany(each => each)) missing[next]++;
        ways[0] = 1;
        var (schedules, seen) = (new Dictionary<string, BigInteger>(), 0);
        for (; order.TryDequeue(out var node); seen++)
        {
            if (_nodes[node].State.End is { } end) schedules[end] = schedules.GetValueOrDefault(end) + ways[node];
            foreach (var next in _next[node])
            {
                ways[next] += ways[node];
                if (--missing[next] == 0) order.Enqueue(next);
            }
        }
        Schedules = seen == _nodes.Count ? schedules : null;
    }
}
