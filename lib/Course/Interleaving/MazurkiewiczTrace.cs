namespace NotebookCourse.Interleaving;

/// <summary>All schedules that differ from one only in the order of independent steps.</summary>
/// <remarks>
/// They are the orders that respect its dependences: each step after those before it that it depends on, and after its
/// actor's own (Mazurkiewicz, 1977). How many there are, and which has the fewest changes from one actor to another, is
/// counted over their beginnings: a beginning is known by how many steps of each actor it has, and grows by any step
/// whose predecessors it has.
/// </remarks>
internal sealed class MazurkiewiczTrace
{
    // Beyond this many beginnings a class is not counted: it would take longer than running its schedules.
    private const int MostBeginnings = 1 << 16;

    private readonly int[][] _steps;
    private readonly int[][][] _needs;
    private readonly int[] _strides;
    private readonly int _beginnings;

    private MazurkiewiczTrace(int[][] steps, int[][][] needs, int[] strides, int beginnings) => (_steps, _needs, _strides, _beginnings) = (steps, needs, strides, beginnings);

    /// <summary>The class of a schedule; null if it is too large to count.</summary>
    public static MazurkiewiczTrace? Of(IReadOnlyList<Event> schedule, int actors)
    {
        var steps = Enumerable.Range(0, actors).Select(actor => Enumerable.Range(0, schedule.Count).Where(index => schedule[index].Actor == actor).ToArray()).ToArray();
        var strides = new int[actors];
        long beginnings = 1;
        for (var actor = 0; actor < actors; actor++)
        {
            strides[actor] = (int)beginnings;
            beginnings *= steps[actor].Length + 1;
            if (beginnings > MostBeginnings) return null;
        }
        var needs = steps.Select(own => own.Select(index => NeedsOf(schedule, index, actors)).ToArray()).ToArray();
        return new MazurkiewiczTrace(steps, needs, strides, (int)beginnings);
    }

    /// <summary>How many schedules it has; a greatest value means at least so many.</summary>
    public UInt128 Count()
    {
        var counts = new UInt128[_beginnings];
        counts[0] = 1;
        var taken = new int[_steps.Length];
        for (var beginning = 0; beginning < _beginnings; beginning++)
        {
            if (counts[beginning] == 0) continue;
            Decode(beginning, taken);
            for (var actor = 0; actor < _steps.Length; actor++)
            {
                if (!CanTake(actor, taken)) continue;
                ref var longer = ref counts[beginning + _strides[actor]];
                longer = UInt128.MaxValue - longer < counts[beginning] ? UInt128.MaxValue : longer + counts[beginning];
            }
        }
        return counts[^1];
    }

    /// <summary>A schedule with as few changes of the actor as any in the class.</summary>
    public int[] WithFewestSwitches()
    {
        var actors = _steps.Length;
        // The fewest switches of a beginning whose last step was an actor's, and the actor before it; -1 for none known.
        var fewest = new int[_beginnings * actors];
        var before = new sbyte[_beginnings * actors];
        Array.Fill(fewest, int.MaxValue);
        var taken = new int[actors];
        for (var beginning = 0; beginning < _beginnings; beginning++)
        {
            Decode(beginning, taken);
            for (var next = 0; next < actors; next++)
            {
                if (!CanTake(next, taken)) continue;
                var place = ((beginning + _strides[next]) * actors) + next;
                if (beginning == 0) (fewest[place], before[place]) = (0, -1);
                for (var last = 0; last < actors; last++)
                {
                    var known = fewest[(beginning * actors) + last];
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
        var actors = _steps.Length;
        var schedule = new int[_steps.Sum(own => own.Length)];
        var beginning = _beginnings - 1;
        var last = 0;
        for (var actor = 1; actor < actors; actor++)
        {
            if (fewest[(beginning * actors) + actor] < fewest[(beginning * actors) + last]) last = actor;
        }
        for (var index = schedule.Length - 1; index >= 0; index--)
        {
            schedule[index] = last;
            var earlier = before[(beginning * actors) + last];
            beginning -= _strides[last];
            last = earlier;
        }
        return schedule;
    }

    private bool CanTake(int actor, int[] taken)
    {
        if (taken[actor] == _steps[actor].Length) return false;
        var needs = _needs[actor][taken[actor]];
        for (var other = 0; other < taken.Length; other++)
        {
            if (taken[other] < needs[other]) return false;
        }
        return true;
    }

    private void Decode(int beginning, int[] taken)
    {
        for (var actor = taken.Length - 1; actor >= 0; actor--) (taken[actor], beginning) = Math.DivRem(beginning, _strides[actor]);
    }

    // How many steps of each actor must come first. That the needed steps need others in turn is seen to when they are taken.
    private static int[] NeedsOf(IReadOnlyList<Event> schedule, int index, int actors)
    {
        var needs = new int[actors];
        var seen = new int[actors];
        for (var earlier = 0; earlier < index; earlier++)
        {
            var other = schedule[earlier].Actor;
            seen[other]++;
            if (other == schedule[index].Actor || schedule[earlier].Footprint.DependsOn(schedule[index].Footprint)) needs[other] = seen[other];
        }
        return needs;
    }
}
