namespace NotebookCourse.Interleaving;

/// <summary>All schedules that differ from one only in the order of independent steps.</summary>
/// <remarks>
/// They are the orders that respect its dependences: each step after those before it that it depends on, after its
/// thread's own (Mazurkiewicz, 1977), and after what led to its thread's start. How many there are, and which has the fewest changes from one thread to another, is
/// counted over their beginnings: a beginning is known by how many steps of each thread it has, and grows by any step
/// whose predecessors it has.
/// </remarks>
internal sealed class MazurkiewiczTrace
{
    // Beyond this many beginnings a class is not counted: it would take longer than running its schedules.
    private const int MostBeginnings = 1 << 16;

    private readonly int[] _takers;
    private readonly int[][] _steps;
    private readonly int[][][] _needs;
    private readonly int[] _strides;
    private readonly int _beginnings;

    private MazurkiewiczTrace(int[] takers, int[][] steps, int[][][] needs, int[] strides, int beginnings) => (_takers, _steps, _needs, _strides, _beginnings) = (takers, steps, needs, strides, beginnings);

    /// <summary>The class of a schedule; null if it is too large to count.</summary>
    public static MazurkiewiczTrace? Of(IReadOnlyList<Event> schedule)
    {
        int[] takers = [.. schedule.Select(step => step.Thread).Distinct().Order()];
        var steps = takers.Select(taker => Enumerable.Range(0, schedule.Count).Where(index => schedule[index].Thread == taker).ToArray()).ToArray();
        var strides = new int[takers.Length];
        long beginnings = 1;
        for (var thread = 0; thread < takers.Length; thread++)
        {
            strides[thread] = (int)beginnings;
            beginnings *= steps[thread].Length + 1;
            if (beginnings > MostBeginnings) return null;
        }
        var needs = steps.Select(own => own.Select(index => NeedsOf(schedule, index, takers)).ToArray()).ToArray();
        return new MazurkiewiczTrace(takers, steps, needs, strides, (int)beginnings);
    }

    /// <summary>How many schedules it has, where <see cref="UInt128.MaxValue"/> means at least that many, and about how many, which has no such limit.</summary>
    public (UInt128 Schedules, double Weight) Count()
    {
        var counts = new UInt128[_beginnings];
        var weights = new double[_beginnings];
        (counts[0], weights[0]) = (1, 1);
        var taken = new int[_steps.Length];
        for (var beginning = 0; beginning < _beginnings; beginning++)
        {
            if (counts[beginning] == 0) continue;
            Decode(beginning, taken);
            for (var thread = 0; thread < _steps.Length; thread++)
            {
                if (!CanTake(thread, taken)) continue;
                var longer = beginning + _strides[thread];
                counts[longer] = Saturating.Sum(counts[longer], counts[beginning]);
                weights[longer] += weights[beginning];
            }
        }
        return (counts[^1], weights[^1]);
    }

    /// <summary>A schedule of the class that has as few switches from one thread to another as any in it.</summary>
    public int[] WithFewestSwitches()
    {
        var threads = _steps.Length;
        // The fewest switches of a beginning whose last step was a thread's, and the thread before it; -1 for none known.
        var fewest = new int[_beginnings * threads];
        var before = new sbyte[_beginnings * threads];
        Array.Fill(fewest, int.MaxValue);
        var taken = new int[threads];
        for (var beginning = 0; beginning < _beginnings; beginning++)
        {
            Decode(beginning, taken);
            for (var next = 0; next < threads; next++)
            {
                if (!CanTake(next, taken)) continue;
                var place = ((beginning + _strides[next]) * threads) + next;
                if (beginning == 0) (fewest[place], before[place]) = (0, -1);
                for (var last = 0; last < threads; last++)
                {
                    var known = fewest[(beginning * threads) + last];
                    if (known == int.MaxValue) continue;
                    var switches = known + (last == next ? 0 : 1);
                    if (switches < fewest[place]) (fewest[place], before[place]) = (switches, (sbyte)last);
                }
            }
        }
        return Walk(fewest, before);
    }

    private int[] Walk(int[] fewest, sbyte[] before)
    {
        var threads = _steps.Length;
        var schedule = new int[_steps.Sum(own => own.Length)];
        var beginning = _beginnings - 1;
        var last = 0;
        for (var thread = 1; thread < threads; thread++)
        {
            if (fewest[(beginning * threads) + thread] < fewest[(beginning * threads) + last]) last = thread;
        }
        for (var index = schedule.Length - 1; index >= 0; index--)
        {
            schedule[index] = _takers[last];
            var earlier = before[(beginning * threads) + last];
            beginning -= _strides[last];
            last = earlier;
        }
        return schedule;
    }

    private bool CanTake(int thread, int[] taken)
    {
        if (taken[thread] == _steps[thread].Length) return false;
        var needs = _needs[thread][taken[thread]];
        for (var other = 0; other < taken.Length; other++)
        {
            if (taken[other] < needs[other]) return false;
        }
        return true;
    }

    private void Decode(int beginning, int[] taken)
    {
        for (var thread = taken.Length - 1; thread >= 0; thread--) (taken[thread], beginning) = Math.DivRem(beginning, _strides[thread]);
    }

    // How many steps of each thread must come first. That the needed steps need others in turn is seen to when they are taken.
    private static int[] NeedsOf(IReadOnlyList<Event> schedule, int index, int[] takers)
    {
        var needs = new int[takers.Length];
        var seen = new int[takers.Length];
        for (var earlier = 0; earlier < index; earlier++)
        {
            var other = Array.IndexOf(takers, schedule[earlier].Thread);
            seen[other]++;
            if (takers[other] == schedule[index].Thread || earlier == schedule[index].StartedAfter || schedule[earlier].Footprint.DependsOn(schedule[index].Footprint)) needs[other] = seen[other];
        }
        return needs;
    }
}
