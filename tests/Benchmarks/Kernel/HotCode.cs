// Compiled into this program, and sent as it is to a cell, which can declare a class but no namespace.
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1050", Justification = "A cell can declare no namespace.")]
public static class HotCode
{
    private static readonly int[] Numbers = [.. Enumerable.Range(0, 200_000).Select(n => n * 7919 % 100_003)];

    public static IReadOnlyList<(string Name, Func<long> Work)> All { get; } =
    [
        ("recursion", () => Fib(33)),
        ("a loop over an array", () => Repeat(300, Sum)),
        ("a loop that counts to a variable", () => Repeat(300, SumTo)),
        ("a search for divisors", () => Repeat(1, Primes)),
        ("a loop that calls a small method", () => Repeat(150, SumOfSquares)),
        ("a loop over a property", () => Repeat(150, SumOfProperties)),
        ("a sort with a comparer", Sort),
        ("a query with lambdas", () => Repeat(25, Query)),
        ("an iterator", () => Repeat(60, () => Walk().Sum(n => (long)n))),
        ("a lambda that is called", () => Repeat(100, Call)),
    ];

    private static long Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);

    private static long Repeat(int times, Func<long> work)
    {
        var sum = 0L;
        for (var i = 0; i < times; i++) sum += work();
        return sum;
    }

    private static long Sum()
    {
        var sum = 0L;
        foreach (var number in Numbers) sum += number;
        return sum;
    }

    private static long SumTo()
    {
        var (sum, end) = (0L, Numbers.Length);
        for (var number = 0; number < end; number++) sum += number;
        return sum;
    }

    private static long Primes()
    {
        var count = 0L;
        for (var n = 2; n < 60_000; n++)
        {
            var divisor = 2;
            while (divisor * divisor <= n && n % divisor != 0) divisor++;
            if (divisor * divisor > n) count++;
        }
        return count;
    }

    private static long SumOfSquares()
    {
        var sum = 0L;
        foreach (var number in Numbers) sum += Square(number);
        return sum;
    }

    private static long Square(int number) => (long)number * number;

    private static long SumOfProperties()
    {
        var counter = new Counter();
        foreach (var number in Numbers) counter.Total += number;
        return counter.Total;
    }

    private static long Sort()
    {
        var copy = (int[])Numbers.Clone();
        Array.Sort(copy, (a, b) => b.CompareTo(a));
        return copy[0] + copy[^1];
    }

    private static long Query() => Numbers.Where(n => n % 3 == 0).Select(n => (long)n * 2).Sum();

    private static IEnumerable<int> Walk()
    {
        foreach (var number in Numbers) yield return number;
    }

    private static long Call()
    {
        Func<long, int, long> add = (sum, number) => sum + number;
        var total = 0L;
        foreach (var number in Numbers) total = add(total, number);
        return total;
    }

    private sealed class Counter
    {
        private long _total;

        public long Total
        {
            get => _total;
            set => _total = value;
        }
    }
}
