using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Factoring;

/// <summary>Numbers to factor, for code of a cell that spreads them over workers in a way of its own.</summary>
/// <remarks>Any thread may do any number. What each of them did is noted, and every result is checked when all are done.</remarks>
[SuppressMessage("Design", "CA1001", Justification = "A thread of a cell may still be at work when the run is over; what it would find disposed of would end more than that thread.")]
public sealed class FactorJob
{
    private readonly int[] _numbers;
    private readonly FactoringMethod _method;
    private readonly Factorization _results;
    private readonly CancellationToken _stop;
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly ConcurrentBag<Worker> _workers = [];
    private readonly ThreadLocal<Worker> _worker;

    internal FactorJob(int[] numbers, FactoringMethod method, Factorization results, CancellationToken stop)
    {
        (_numbers, _method, _results, _stop) = (numbers, method, results, stop);
        _worker = new(() =>
        {
            var worker = new Worker(results.Writer());
            _workers.Add(worker);
            return worker;
        });
    }

    /// <summary>How many numbers there are.</summary>
    public int Count => _numbers.Length;

    /// <summary>What each thread did, the one with the first numbers first.</summary>
    internal IReadOnlyList<WorkerLoad> Loads => [.. _workers.OrderBy(worker => worker.First).Select((worker, number) => new WorkerLoad(number, worker.Items, worker.Busy.TotalSeconds))];

    /// <summary>Factors one number, on the thread that calls.</summary>
    /// <param name="index">Which, from 0.</param>
    public void Do(int index) => Do(index, index + 1);

    /// <summary>Factors a range of the numbers, on the thread that calls.</summary>
    /// <param name="from">The first.</param>
    /// <param name="before">The one before which it ends.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such numbers.</exception>
    public void Do(int from, int before)
    {
        Require.InRange(before, 0, Count);
        Require.InRange(from, 0, before);
        var worker = _worker.Value!;
        var start = Stopwatch.GetTimestamp();
        // Whoever is stopped leaves the rest: an exception on a thread of its own would end more than that thread.
        for (var index = from; index < before && !_stop.IsCancellationRequested; index++)
            worker.Writer.Keep(index, _method.Factor(_numbers[index], worker.Writer.Room()));
        worker.Note(from, before - from, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Keeps the factors of a number that a process has found.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <param name="factors">The factors with blanks in between, as <c>factor-lines</c> writes them.</param>
    /// <exception cref="WorkerDiedException">There are none: the process has ended.</exception>
    /// <exception cref="FormatException">These are no numbers.</exception>
    public void Keep(int index, string? factors)
    {
        Require.InRange(index, 0, Count - 1);
        if (factors is null)
            throw new WorkerDiedException(FactoringWords.NoMoreAnswers.With(index));
        var worker = _worker.Value!;
        var room = worker.Writer.Room();
        var found = 0;
        foreach (var factor in factors.AsSpan().Split(' '))
        {
            if (factor.End.Value > factor.Start.Value && found < room.Length)
                room[found++] = int.Parse(factors.AsSpan(factor), NumberStyles.None, CultureInfo.InvariantCulture);
        }
        worker.Writer.Keep(index, found);
        worker.Note(index, 1, Stopwatch.GetElapsedTime(_start) - worker.Busy);
    }

    // A thread, and what it has done so far. Only that thread touches it until all are done.
    private sealed class Worker(FactorRows.Writer writer)
    {
        public FactorRows.Writer Writer => writer;

        public int First { get; private set; } = int.MaxValue;

        public int Items { get; private set; }

        public TimeSpan Busy { get; private set; }

        public void Note(int from, int items, TimeSpan busy) => (First, Items, Busy) = (Math.Min(First, from), Items + items, Busy + busy);
    }
}
