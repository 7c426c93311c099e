namespace NotebookCourse.Testing.Seen;

/// <summary>Programs whose threads use collections, in an order that something gives them or collections that are made for several threads.</summary>
public static class CollectionPrograms
{
    /// <summary>What the programs find where they begin.</summary>
    public const string Members = """
        static readonly List<int> All = [7]; static readonly Dictionary<int, int> Map = new() { [1] = 1 };
        static readonly List<List<int>> Rows = [[5]]; static readonly List<KeyValuePair<int, int[]>> Pairs = [new(1, new int[1])]; class Account { public int Balance; } static IEnumerable<int> Both(int[] a) { yield return a[0]; yield return a[1]; }
        class Key { public int N; public override int GetHashCode() => N; public override bool Equals(object o) => o is Key k && k.N == N; }
        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SeenProgram> All { get; } =
    [
        new("List", "var all = new List<int>(); var gate = new object(); return Scenario.Of(2, each => { lock (gate) all.Add(each); }).Giving(() => string.Join(\"\", all));", "01 10"),
        new("List", "var all = new List<int> { 1, 2 }; int s = 0; return Scenario.Of(() => { foreach (var each in all) s += each; }, () => { var x = all.Count + all[1]; }).Giving(() => s);", "3"),
        new("List", "int s = 0; return Scenario.Of(() => { var mine = new List<int>(); mine.Add(3); mine.Add(1); mine.Sort(); s += mine[0]; mine.ForEach(each => s += each); }, () => { }).Giving(() => s);", "5"),
        new("List", "var gate = new object(); int n = 0; Action add = () => { lock (gate) { All.Add(1); n = All.Count; } }; return Scenario.Of(add, add).Giving(() => n);", "3"),
        new("List", "var gate = new Lock(); IList<int> all = new List<int>(); Action add = () => { lock (gate) all.Add(1); }; return Scenario.Of(add, add).Giving(() => all.Count);", "2"),
        new("List", "var all = new List<Account> { new() }; Action pay = () => { all[0].Balance++; }; return Scenario.Of(pay, pay).Giving(() => all[0].Balance);", "1 2"),
        new("List", "int n = 0; return Scenario.Of(() => { Rows[0].Add(1); n = Rows[0].Count; }, () => { }).Giving(() => n);", "2"),
        new("List", "int n = 0; return Scenario.Of(() => { Rows.First().Add(1); n = Rows.First().Count; }, () => { }).Giving(() => n);", "2"),
        new("List", "int n = 0; return Scenario.Of(() => { Pairs[0].Value[0]++; n = Pairs[0].Value[0]; }, () => { n = 0; }).Giving(() => Pairs[0].Value[0]);", "1"),
        new("Dictionary", "var gate = new object(); var d = new Dictionary<string, int>(); Action add = () => { lock (gate) { d.TryGetValue(\"a\", out var n); d[\"a\"] = n + 1; } }; return Scenario.Of(add, add).Giving(() => d[\"a\"]);", "2"),
        new("Dictionary", "var gate = new object(); Action add = () => { lock (gate) Map[1] += 1; }; return Scenario.Of(add, add).Giving(() => Map[1]);", "3"),
        new("Dictionary", "var d = new Dictionary<int, int> { [1] = 2, [3] = 4 }; int s = 0; return Scenario.Of(() => { foreach (var (key, value) in d) s += key * value; }, () => { }).Giving(() => s);", "14"),
        new("Queue", "var q = new Queue<int>(); var some = new SemaphoreSlim(0); var gate = new object(); int got = 0; return Scenario.Of(() => { lock (gate) q.Enqueue(4); some.Release(); }, () => { some.Wait(); lock (gate) got = q.Dequeue(); }).Giving(() => got);", "4"),
        new("Queue", "var q = new Queue<int>(); var gate = new object(); return Scenario.Of(() => { lock (gate) q.Enqueue(4); }, () => { lock (gate) q.Dequeue(); }).Giving(() => q.Count);", "0 InvalidOperationException"),
        new("Stack", "var q = new Stack<int>(); var m = new Mutex(); return Scenario.Of(2, each => { m.WaitOne(); q.Push(each); m.ReleaseMutex(); }).Giving(() => q.Peek());", "0 1"),
        new("HashSet", "var q = new HashSet<int>(); var s = new Semaphore(1, 1); Action add = () => { s.WaitOne(); q.Add(1); s.Release(); }; return Scenario.Of(add, add).Giving(() => q.Count);", "1"),
        new("PriorityQueue", "var q = new PriorityQueue<string, int>(); var l = new ReaderWriterLockSlim(); return Scenario.Of(2, each => { l.EnterWriteLock(); q.Enqueue($\"{each}\", each); l.ExitWriteLock(); }).Giving(() => q.Peek());", "0"),
        new("StringBuilder", "var b = new System.Text.StringBuilder(); var gate = new object(); return Scenario.Of(2, each => { lock (gate) b.Append(each); }).Giving(() => b.ToString());", "01 10"),
        new("Random", "int n = 0; return Scenario.Of(() => { var r = new Random(3); n = r.Next(5) >= 0 ? 1 : 0; }, () => { }).Giving(() => n);", "1"),
        new("ConcurrentQueue", "var q = new ConcurrentQueue<Account>(); return Scenario.Of(() => q.Enqueue(new Account { Balance = 1 }), () => q.Enqueue(new Account())).Giving(() => q.TryPeek(out var a) ? a.Balance : -1);", "0 1"),
        new("ConcurrentDictionary", "var d = new ConcurrentDictionary<int, int>(); int made = 0; Action add = () => d.GetOrAdd(1, _ => Interlocked.Increment(ref made)); return Scenario.Of(add, add).Giving(() => d[1] * 10 + made);", "11 12 22"),
        new("ConcurrentDictionary", "var d = new ConcurrentDictionary<int, int>(); Action add = () => d.AddOrUpdate(1, 1, (_, n) => n + 1); return Scenario.Of(add, add).Giving(() => d[1]);", "2"),
        new("ConcurrentDictionary", "var d = new ConcurrentDictionary<int, int>(); Action add = () => { d.TryGetValue(1, out var n); d[1] = n + 1; }; return Scenario.Of(add, add).Giving(() => d[1]);", "1 2"),
        new("ConcurrentDictionary", "var d = new ConcurrentDictionary<string, Account>(); Account a = null, b = null; return Scenario.Of(() => a = d.GetOrAdd(\"x\", new Account()), () => b = d.GetOrAdd(\"x\", _ => new Account())).Giving(() => a == b);", "True"),
        new("BlockingCollection", "var q = new BlockingCollection<int>(); int got = 0; return Scenario.Of(() => { q.Add(3); q.Add(4); q.CompleteAdding(); }, () => { foreach (var x in q.GetConsumingEnumerable()) got = got * 10 + x; }).Giving(() => got);", "34"),
        new("BlockingCollection", "var q = new BlockingCollection<int>(1); return Scenario.Of(() => { q.Add(3); q.Add(4); }, () => q.Take()).Giving(() => q.Count);", "1"),
        new("BlockingCollection", "var q = new BlockingCollection<int>(1); return Scenario.Of(() => { q.Add(3); q.Add(4); }, () => { }).Giving(() => q.Count);", "Deadlock"),
        new("BlockingCollection", "var q = new BlockingCollection<int>(); int got = 0; return Scenario.Of(() => { if (q.TryTake(out var x, 10)) got = x; }, () => q.Add(5)).Giving(() => got);", "0 5"),
        new("BlockingCollection", "var q = new BlockingCollection<int>(); return Scenario.Of(() => q.Add(1), () => q.CompleteAdding()).Giving(() => q.Count);", "1 InvalidOperationException"),
        new("Channel", "var c = System.Threading.Channels.Channel.CreateBounded<int>(1); int n = 0; return Scenario.Of(() => { if (c.Writer.TryWrite(1)) n++; if (c.Writer.TryWrite(2)) n++; }, () => { c.Reader.TryRead(out _); }).Giving(() => n * 10 + c.Reader.Count);", "10 11 21"),
        new("Channel", "var c = System.Threading.Channels.Channel.CreateUnbounded<string>(); string s = \"-\"; return Scenario.Of(() => { c.Writer.TryWrite(\"a\"); c.Writer.Complete(); }, () => { if (c.Reader.TryRead(out var x)) s = x; }, () => c.Writer.TryComplete()).Giving(() => s);", "- ChannelClosedException a"),
        new("LINQ", "var a = new[] { 1, 2 }; int s = 0; return Scenario.Of(() => s = a.Where(x => x > 0).Select(x => x * 10).Sum(), () => a[1] = 3).Giving(() => s);", "30 40"),
        new("LINQ", "var a = new[] { 1, 2 }; int s = 0; return Scenario.Of(() => s = a.Sum(), () => { a[0] = 5; a[1] = 6; }).Giving(() => s);", "11 3 7"),
        new("LINQ", "var all = new List<int> { 3, 1 }; string s = \"\"; return Scenario.Of(() => s = string.Join(\",\", all.OrderBy(x => x).ToList()), () => { }).Giving(() => s);", "1,3"),
        new("LINQ", "int n = 0, s = 0; return Scenario.Of(() => s = Enumerable.Range(0, 2).Select(x => n).ToArray().Length, () => n++).Giving(() => s);", "2"),
        new("LINQ", "var a = new[] { 1, 2 }; int s = 0; return Scenario.Of(() => s = Both(a).Sum(), () => { a[0] = 5; a[1] = 6; }).Giving(() => s);", "11 3 7"),
        new("LINQ", "var a = new[] { 1, 2, 3 }; int s = 0; return Scenario.Of(() => { foreach (var g in a.GroupBy(x => x % 2)) s = s * 10 + g.Key + g.Count(); }, () => { }).Giving(() => s);", "31"),
        new("LINQ", "var a = new[] { 1, 2 }; int s = 0; IEnumerable<int> all = a; return Scenario.Of(() => { foreach (var x in all) s += x; }, () => a[1] = 5).Giving(() => s);", "3 6"),
    ];
}
