using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

public sealed class CollectionTests
{
    private const string Members = """
        static readonly List<int> All = [7]; static readonly Dictionary<int, int> Map = new() { [1] = 1 };
        public static string Now() => $"{All.Count} {All[0]} {Map.Count} {Map[1]}";
        class Account { public int Balance; } static IEnumerable<int> Both(int[] a) { yield return a[0]; yield return a[1]; }
        class Key { public int N; public override int GetHashCode() => N; public override bool Equals(object o) => o is Key k && k.N == N; }
        """;

    /// <summary>Programs whose threads use collections in an order that locks give them, with all the results that they can have.</summary>
    public static TheoryData<string, string, string> InOrder => new()
    {
        { "List", "var all = new List<int>(); var gate = new object(); return Scenario.Of(2, each => { lock (gate) all.Add(each); }).Giving(() => string.Join(\"\", all));", "01 10" },
        { "List", "var all = new List<int> { 1, 2 }; int s = 0; return Scenario.Of(() => { foreach (var each in all) s += each; }, () => { var x = all.Count + all[1]; }).Giving(() => s);", "3" },
        { "List", "int s = 0; return Scenario.Of(() => { var mine = new List<int>(); mine.Add(3); mine.Add(1); mine.Sort(); s += mine[0]; mine.ForEach(each => s += each); }, () => { }).Giving(() => s);", "5" },
        { "List", "var gate = new object(); int n = 0; Action add = () => { lock (gate) { All.Add(1); n = All.Count; } }; return Scenario.Of(add, add).Giving(() => n);", "3" },
        { "List", "var gate = new Lock(); IList<int> all = new List<int>(); Action add = () => { lock (gate) all.Add(1); }; return Scenario.Of(add, add).Giving(() => all.Count);", "2" },
        { "List", "var all = new List<Account> { new() }; Action pay = () => { all[0].Balance++; }; return Scenario.Of(pay, pay).Giving(() => all[0].Balance);", "1 2" },
        { "Dictionary", "var gate = new object(); var d = new Dictionary<string, int>(); Action add = () => { lock (gate) { d.TryGetValue(\"a\", out var n); d[\"a\"] = n + 1; } }; return Scenario.Of(add, add).Giving(() => d[\"a\"]);", "2" },
        { "Dictionary", "var gate = new object(); Action add = () => { lock (gate) Map[1] += 1; }; return Scenario.Of(add, add).Giving(() => Map[1]);", "3" },
        { "Dictionary", "var d = new Dictionary<int, int> { [1] = 2, [3] = 4 }; int s = 0; return Scenario.Of(() => { foreach (var (key, value) in d) s += key * value; }, () => { }).Giving(() => s);", "14" },
        { "Queue", "var q = new Queue<int>(); var some = new SemaphoreSlim(0); var gate = new object(); int got = 0; return Scenario.Of(() => { lock (gate) q.Enqueue(4); some.Release(); }, () => { some.Wait(); lock (gate) got = q.Dequeue(); }).Giving(() => got);", "4" },
        { "Queue", "var q = new Queue<int>(); var gate = new object(); return Scenario.Of(() => { lock (gate) q.Enqueue(4); }, () => { lock (gate) q.Dequeue(); }).Giving(() => q.Count);", "0 InvalidOperationException" },
        { "Stack", "var q = new Stack<int>(); var m = new Mutex(); return Scenario.Of(2, each => { m.WaitOne(); q.Push(each); m.ReleaseMutex(); }).Giving(() => q.Peek());", "0 1" },
        { "HashSet", "var q = new HashSet<int>(); var s = new Semaphore(1, 1); Action add = () => { s.WaitOne(); q.Add(1); s.Release(); }; return Scenario.Of(add, add).Giving(() => q.Count);", "1" },
        { "PriorityQueue", "var q = new PriorityQueue<string, int>(); var l = new ReaderWriterLockSlim(); return Scenario.Of(2, each => { l.EnterWriteLock(); q.Enqueue($\"{each}\", each); l.ExitWriteLock(); }).Giving(() => q.Peek());", "0" },
        { "StringBuilder", "var b = new System.Text.StringBuilder(); var gate = new object(); return Scenario.Of(2, each => { lock (gate) b.Append(each); }).Giving(() => b.ToString());", "01 10" },
        { "Random", "int n = 0; return Scenario.Of(() => { var r = new Random(3); n = r.Next(5) >= 0 ? 1 : 0; }, () => { }).Giving(() => n);", "1" },
        { "ConcurrentQueue", "var q = new ConcurrentQueue<Account>(); return Scenario.Of(() => q.Enqueue(new Account { Balance = 1 }), () => q.Enqueue(new Account())).Giving(() => q.TryPeek(out var a) ? a.Balance : -1);", "0 1" },
        { "ConcurrentDictionary", "var d = new ConcurrentDictionary<int, int>(); int made = 0; Action add = () => d.GetOrAdd(1, _ => Interlocked.Increment(ref made)); return Scenario.Of(add, add).Giving(() => d[1] * 10 + made);", "11 12 22" },
        { "ConcurrentDictionary", "var d = new ConcurrentDictionary<int, int>(); Action add = () => d.AddOrUpdate(1, 1, (_, n) => n + 1); return Scenario.Of(add, add).Giving(() => d[1]);", "2" },
        { "ConcurrentDictionary", "var d = new ConcurrentDictionary<int, int>(); Action add = () => { d.TryGetValue(1, out var n); d[1] = n + 1; }; return Scenario.Of(add, add).Giving(() => d[1]);", "1 2" },
        { "ConcurrentDictionary", "var d = new ConcurrentDictionary<string, Account>(); Account a = null, b = null; return Scenario.Of(() => a = d.GetOrAdd(\"x\", new Account()), () => b = d.GetOrAdd(\"x\", _ => new Account())).Giving(() => a == b);", "True" },
        { "BlockingCollection", "var q = new BlockingCollection<int>(); int got = 0; return Scenario.Of(() => { q.Add(3); q.Add(4); q.CompleteAdding(); }, () => { foreach (var x in q.GetConsumingEnumerable()) got = got * 10 + x; }).Giving(() => got);", "34" },
        { "BlockingCollection", "var q = new BlockingCollection<int>(1); return Scenario.Of(() => { q.Add(3); q.Add(4); }, () => q.Take()).Giving(() => q.Count);", "1" },
        { "BlockingCollection", "var q = new BlockingCollection<int>(1); return Scenario.Of(() => { q.Add(3); q.Add(4); }, () => { }).Giving(() => q.Count);", "Deadlock" },
        { "BlockingCollection", "var q = new BlockingCollection<int>(); int got = 0; return Scenario.Of(() => { if (q.TryTake(out var x, 10)) got = x; }, () => q.Add(5)).Giving(() => got);", "0 5" },
        { "BlockingCollection", "var q = new BlockingCollection<int>(); return Scenario.Of(() => q.Add(1), () => q.CompleteAdding()).Giving(() => q.Count);", "1 InvalidOperationException" },
        { "Channel", "var c = System.Threading.Channels.Channel.CreateBounded<int>(1); int n = 0; return Scenario.Of(() => { if (c.Writer.TryWrite(1)) n++; if (c.Writer.TryWrite(2)) n++; }, () => { c.Reader.TryRead(out _); }).Giving(() => n * 10 + c.Reader.Count);", "10 11 21" },
        { "Channel", "var c = System.Threading.Channels.Channel.CreateUnbounded<string>(); string s = \"-\"; return Scenario.Of(() => { c.Writer.TryWrite(\"a\"); c.Writer.Complete(); }, () => { if (c.Reader.TryRead(out var x)) s = x; }, () => c.Writer.TryComplete()).Giving(() => s);", "- ChannelClosedException a" },
        { "LINQ", "var a = new[] { 1, 2 }; int s = 0; return Scenario.Of(() => s = a.Where(x => x > 0).Select(x => x * 10).Sum(), () => a[1] = 3).Giving(() => s);", "30 40" },
        { "LINQ", "var a = new[] { 1, 2 }; int s = 0; return Scenario.Of(() => s = a.Sum(), () => { a[0] = 5; a[1] = 6; }).Giving(() => s);", "11 3 7" },
        { "LINQ", "var all = new List<int> { 3, 1 }; string s = \"\"; return Scenario.Of(() => s = string.Join(\",\", all.OrderBy(x => x).ToList()), () => { }).Giving(() => s);", "1,3" },
        { "LINQ", "int n = 0, s = 0; return Scenario.Of(() => s = Enumerable.Range(0, 2).Select(x => n).ToArray().Length, () => n++).Giving(() => s);", "2" },
        { "LINQ", "var a = new[] { 1, 2 }; int s = 0; return Scenario.Of(() => s = Both(a).Sum(), () => { a[0] = 5; a[1] = 6; }).Giving(() => s);", "11 3 7" },
        { "LINQ", "var a = new[] { 1, 2, 3 }; int s = 0; return Scenario.Of(() => { foreach (var g in a.GroupBy(x => x % 2)) s = s * 10 + g.Key + g.Count(); }, () => { }).Giving(() => s);", "31" },
        { "LINQ", "var a = new[] { 1, 2 }; int s = 0; IEnumerable<int> all = a; return Scenario.Of(() => { foreach (var x in all) s += x; }, () => a[1] = 5).Giving(() => s);", "3 6" },
    };

    [Theory]
    [MemberData(nameof(InOrder))]
    public void Explore_CollectionsInOrder_IsComplete(string what, string body, string ends)
    {
        var found = Explorer.Explore(PlainCode.Compile(body, Members));

        Assert.Empty(found.NotFollowed);
        Assert.Equal(ends.Split(' '), Ends.Of(found));
        Assert.True(found.IsComplete, what);
    }

    /// <summary>Programs whose threads use collections in no order, or in ways that are not seen, with what is named.</summary>
    public static TheoryData<string, string> NotInOrder => new()
    {
        { "var all = new List<int>(); return Scenario.Of(() => all.Add(1), () => all.Add(2)).Giving(() => 1);", "two threads inside one List at a time" },
        { "var all = new List<int>(); return Scenario.Of(() => all.Add(1), () => { var n = all.Count; }).Giving(() => 1);", "two threads inside one List at a time" },
        { "var all = new List<int> { 1 }; int s = 0; return Scenario.Of(() => s = all.Sum(), () => all.Add(2)).Giving(() => 1);", "two threads inside one List at a time" },
        { "var all = new List<int> { 1 }; int s = 0; return Scenario.Of(() => { foreach (var x in all) s += x; }, () => all.Add(2)).Giving(() => 1);", "two threads inside one List at a time" },
        { "object a = new(), b = new(); var d = new Dictionary<int, int>(); return Scenario.Of(() => { lock (a) d[1] = 1; }, () => { lock (b) d[2] = 1; }).Giving(() => 1);", "two threads inside one Dictionary at a time" },
        { "var b = new System.Text.StringBuilder(); return Scenario.Of(() => b.Append(1), () => b.Append(2)).Giving(() => 1);", "two threads inside one StringBuilder at a time" },
        { "var d = new Dictionary<Key, int>(); return Scenario.Of(() => d[new Key()] = 1, () => { }).Giving(() => 1);", "Dictionary.set_Item" },
        { "var all = new List<Key>(); var k = new Key(); return Scenario.Of(() => { all.Contains(k); }, () => { }).Giving(() => 1);", "List.Contains" },
        { "var q = new ConcurrentQueue<int>(); int s = 0; return Scenario.Of(() => { foreach (var x in q) s += x; }, () => q.Enqueue(1)).Giving(() => 1);", "ConcurrentQueue.GetEnumerator" },
        { "var q = new ConcurrentQueue<int>(); int s = 0; return Scenario.Of(() => s = q.Sum(), () => q.Enqueue(1)).Giving(() => 1);", "going through a ConcurrentQueue" },
        { "var a = new[] { new Key() }; int s = 0; return Scenario.Of(() => s = a.Distinct().Count(), () => { }).Giving(() => 1);", "Enumerable.Distinct" },
        { "var a = new[] { 1 }; int s = 0; return Scenario.Of(() => s = a.SelectMany(x => new[] { x }).Count(), () => { }).Giving(() => 1);", "Enumerable.SelectMany" },
        { "var q = new ConcurrentBag<int>(); return Scenario.Of(() => q.Add(1), () => q.Add(2)).Giving(() => 1);", "ConcurrentBag.Add" },
        { "var q = new BlockingCollection<int>(new ConcurrentStack<int>()); return Scenario.Of(() => q.Add(1), () => q.Take()).Giving(() => 1);", "a BlockingCollection that is no queue" },
        { "var d = new ConcurrentDictionary<Key, int>(); return Scenario.Of(() => d[new Key()] = 1, () => { }).Giving(() => 1);", "ConcurrentDictionary.set_Item" },
        { "var c = System.Threading.Channels.Channel.CreateUnbounded<int>(); return Scenario.Of(() => { c.Writer.WriteAsync(1); }, () => { }).Giving(() => 1);", "ChannelWriter.WriteAsync" },
        { "int n = Random.Shared.Next(100); return Scenario.Of(() => n++, () => n++).Giving(() => n);", "Random.get_Shared" },
        { "int a = 0, b = 0; return Scenario.Of(() => { if (System.Diagnostics.Stopwatch.GetTimestamp() % 3 == 0) { a++; b++; } else { b++; a++; } }, () => { a++; b++; }).Giving(() => 1);", "Stopwatch.GetTimestamp" },
        { "var r = new Random(); int s = 0; return Scenario.Of(() => s = r.Next(), () => { }).Giving(() => 1);", "Random.Next" },
        { "int a = 0; return Scenario.Of(() => { using var f = new System.IO.FileStream(\"/dev/null\", System.IO.FileMode.Open); a++; }, () => a++).Giving(() => 1);", "new FileStream" },
    };

    [Theory]
    [MemberData(nameof(NotInOrder))]
    public void Explore_CollectionsInNoOrder_IsNamedAndNotComplete(string body, string named)
    {
        var found = Explorer.Explore(PlainCode.Compile(body, Members));

        Assert.Contains(named, found.NotFollowed);
        Assert.False(found.IsComplete);
    }

    [Fact]
    public void Explore_CollectionsThatWereThereBefore_AreAsTheyWereAfterwards()
    {
        var program = PlainCode.Compile("return Scenario.Of(() => { All.Add(2); All[0] = 9; Map[1] = 5; Map[2] = 6; }, () => { }).Giving(() => All.Count * 10 + Map.Count);", Members);

        Assert.Equal([22], Explorer.Explore(program).Outcomes);
        Assert.Equal("1 7 1 1", program.Method.DeclaringType!.GetMethod("Now")!.Invoke(null, null));
    }
}
