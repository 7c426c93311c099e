using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Exercises.Answers;

public class LastSeatAnswers
{
    private static readonly PlainAnswers<Func<int, Func<int, bool>>> Right = new("Func<int, Func<int, bool>>",
        ("an exchange", "", "n => { var sold = new int[n]; return seat => Interlocked.Exchange(ref sold[seat], 1) == 0; }"),
        ("a comparison and an exchange", "class Hall(int n) { readonly int[] sold = new int[n]; public bool TryReserve(int seat) => Interlocked.CompareExchange(ref sold[seat], 1, 0) == 0; }", "n => new Hall(n).TryReserve"),
        ("a lock for each seat", "", "n => { var sold = new bool[n]; var gates = new object[n]; for (int i = 0; i < n; i++) gates[i] = new(); return seat => { lock (gates[seat]) { if (sold[seat]) return false; return sold[seat] = true; } }; }"),
        ("locks made by a query", "", "n => { var sold = new bool[n]; var gates = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); return seat => { lock (gates[seat]) { if (sold[seat]) return false; sold[seat] = true; return true; } }; }"),
        ("a concurrent dictionary", "", "n => { var sold = new ConcurrentDictionary<int, bool>(); return seat => sold.TryAdd(seat, true); }"),
        ("a look before the exchange", "", "n => { var sold = new int[n]; return seat => Volatile.Read(ref sold[seat]) == 0 && Interlocked.Exchange(ref sold[seat], 1) == 0; }"),
        ("a count of those who ask", "", "n => { var asked = new int[n]; return seat => Interlocked.Increment(ref asked[seat]) == 1; }"),
        ("objects with a lock of the new kind", "class Seat { readonly Lock gate = new(); bool sold; public bool Sell() { lock (gate) { if (sold) return false; sold = true; return true; } } }", "n => { var seats = Enumerable.Range(0, n).Select(_ => new Seat()).ToArray(); return seat => seats[seat].Sell(); }"),
        ("bits that are set by a loop", "", "n => { var sold = new int[1]; return seat => { while (true) { var seen = Volatile.Read(ref sold[0]); if ((seen & (1 << seat)) != 0) return false; if (Interlocked.CompareExchange(ref sold[0], seen | (1 << seat), seen) == seen) return true; } }; }"),
        ("bits that are set at once", "", "n => { var sold = 0; return seat => (Interlocked.Or(ref sold, 1 << seat) & (1 << seat)) == 0; }"),
        ("a permit for each seat", "", "n => { var free = Enumerable.Range(0, n).Select(_ => new SemaphoreSlim(1)).ToArray(); return seat => free[seat].Wait(0); }"),
        ("the course's array", "", "n => { var sold = new SharedArray<bool>(\"sold\", n); return seat => sold.TryReplace(seat, false, true); }"),
        ("synchronized methods of each seat", "class Seat { bool sold; [MethodImpl(MethodImplOptions.Synchronized)] public bool Sell() { if (sold) return false; return sold = true; } }", "n => { var seats = Enumerable.Range(0, n).Select(_ => new Seat()).ToArray(); return seat => seats[seat].Sell(); }"),
        ("texts that are made with the theatre as locks", "", "n => { var sold = new bool[n]; var gates = Enumerable.Range(0, n).Select(i => $\"seat {i}\").ToArray(); return seat => { lock (gates[seat]) { if (sold[seat]) return false; return sold[seat] = true; } }; }"));

    private static readonly PlainAnswers<Func<int, Func<int, bool>>> Wrong = new("Func<int, Func<int, bool>>",
        ("look, then act", "", "n => { var sold = new bool[n]; return seat => { if (sold[seat]) return false; sold[seat] = true; return true; }; }"),
        ("look, then act, volatile", "", "n => { var sold = new bool[n]; return seat => { if (Volatile.Read(ref sold[seat])) return false; Volatile.Write(ref sold[seat], true); return true; }; }"),
        ("a set", "", "n => { var sold = new HashSet<int>(); return seat => sold.Add(seat); }"),
        ("a set's own method", "", "n => new HashSet<int>().Add"),
        ("a dictionary", "", "n => { var sold = new Dictionary<int, bool>(); return seat => sold.TryAdd(seat, true); }"),
        ("an array of bits", "", "n => { var sold = new System.Collections.BitArray(n); return seat => { if (sold[seat]) return false; sold[seat] = true; return true; }; }"),
        ("a list", "", "n => { var sold = new List<int>(); return seat => { if (sold.Contains(seat)) return false; sold.Add(seat); return true; }; }"),
        ("safe for some only", "", "n => { var sold = new int[n]; return seat => seat % 2 == 0 ? Interlocked.Exchange(ref sold[seat], 1) == 0 : sold[seat] == 0 && (sold[seat] = 1) == 1; }"),
        ("safe for small halls only", "", "n => { var sold = new int[n]; return seat => n < 10 ? Interlocked.Exchange(ref sold[seat], 1) == 0 : sold[seat] == 0 && (sold[seat] = 1) == 1; }"),
        ("one lock for the house", "", "n => { var sold = new bool[n]; var gate = new object(); return seat => { lock (gate) { if (sold[seat]) return false; return sold[seat] = true; } }; }"),
        ("one lock for the house, which spins", "", "n => { var sold = new bool[n]; var held = 0; return seat => { while (Interlocked.Exchange(ref held, 1) != 0) { } var free = !sold[seat]; sold[seat] = true; Volatile.Write(ref held, 0); return free; }; }"),
        ("a lock around the look only", "", "n => { var sold = new bool[n]; var gates = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); return seat => { lock (gates[seat]) { if (sold[seat]) return false; } sold[seat] = true; return true; }; }"),
        ("a concurrent dictionary in two steps", "", "n => { var sold = new ConcurrentDictionary<int, bool>(); return seat => { if (sold.ContainsKey(seat)) return false; sold[seat] = true; return true; }; }"),
        ("bits that are set plainly", "", "n => { var sold = 0; return seat => { if ((sold & (1 << seat)) != 0) return false; sold |= 1 << seat; return true; }; }"),
        ("a few locks for all seats", "", "n => { var sold = new bool[n]; var gates = Enumerable.Range(0, 4).Select(_ => new object()).ToArray(); return seat => { lock (gates[seat % 4]) { if (sold[seat]) return false; return sold[seat] = true; } }; }"),
        ("a synchronized method of the house", "class Hall(int n) { readonly bool[] sold = new bool[n]; [MethodImpl(MethodImplOptions.Synchronized)] public bool Sell(int seat) { if (sold[seat]) return false; return sold[seat] = true; } }", "n => new Hall(n).Sell"),
        ("a synchronized method of each call", "class Clerk(bool[] sold) { [MethodImpl(MethodImplOptions.Synchronized)] public bool Sell(int seat) { if (sold[seat]) return false; return sold[seat] = true; } }", "n => { var sold = new bool[n]; return seat => new Clerk(sold).Sell(seat); }"),
        ("a lock on a text that is new in each call", "", "n => { var sold = new bool[n]; return seat => { lock ($\"seat {seat}\") { if (sold[seat]) return false; return sold[seat] = true; } }; }"),
        ("a lock on a text that is put together in each call", "", "n => { var sold = new bool[n]; return seat => { lock (\"seat \" + seat) { if (sold[seat]) return false; return sold[seat] = true; } }; }"),
        ("a lock on a new object in each call", "", "n => { var sold = new bool[n]; return seat => { lock (new object()) { if (sold[seat]) return false; return sold[seat] = true; } }; }"),
        ("a lock on the seat in a box", "", "n => { var sold = new bool[n]; return seat => { lock ((object)seat) { if (sold[seat]) return false; return sold[seat] = true; } }; }"),
        ("a lock of each thread", "[ThreadStatic] static object gate;", "n => { var sold = new bool[n]; return seat => { gate ??= new object(); lock (gate) { if (sold[seat]) return false; return sold[seat] = true; } }; }"),
        ("a lock on a text that the whole process shares", "", "n => { var sold = new bool[n]; return seat => { lock (string.Intern($\"seat {seat}\")) { if (sold[seat]) return false; return sold[seat] = true; } }; }"),
        ("static seats", "static readonly ConcurrentDictionary<int, bool> sold = new();", "n => seat => sold.TryAdd(seat, true)"),
        ("static seats of the theatre that was made last", "static int[] sold;", "n => { sold = new int[n]; return seat => Interlocked.Exchange(ref sold[seat], 1) == 0; }"),
        ("static locks", "static readonly object[] gates = Enumerable.Range(0, 20).Select(_ => new object()).ToArray();", "n => { var sold = new bool[n]; return seat => { lock (gates[seat]) { if (sold[seat]) return false; return sold[seat] = true; } }; }"));

    public static TheoryData<string> RightOnes => Right.Names;

    public static TheoryData<string> WrongOnes => Wrong.Names;

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightAnswer_IsProved(string name) => CheckAssert.Proved(Right.Check(Exercise.LastSeat, name));

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongAnswer_IsShown(string name) => CheckAssert.Shown(Wrong.Check(Exercise.LastSeat, name));
}
