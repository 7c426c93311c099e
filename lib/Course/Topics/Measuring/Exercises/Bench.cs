namespace NotebookCourse.Topics.Measuring.Exercises;

/// <summary>A bench to measure on: work, a clock, and a place to print.</summary>
/// <remarks>Its time is made up: the work, slow the first time, and printing cost what they cost in each check.</remarks>
public sealed class Bench
{
    internal const int FirstWork = 40, LaterWork = 10, Printing = 25, MostSteps = 1_000;

    private readonly List<Step> _steps = [];
    private int _now, _works;
    private double _last;
    private int? _started;

    internal Bench(int runs) => Runs = runs;

    internal enum What
    {
        Start,
        Stop,
        Work,
        Print,
    }

    /// <summary>How many runs shall count.</summary>
    public int Runs { get; }

    /// <summary>What the clock shows: milliseconds since it was started, or those between its last start and stop.</summary>
    public double Milliseconds => _started is { } since ? _now - since : _last;

    internal IReadOnlyList<Step> Steps => _steps;

    /// <summary>Starts the clock from zero.</summary>
    public void Start()
    {
        Note(What.Start);
        _started = _now;
    }

    /// <summary>Does the work once.</summary>
    public void Work()
    {
        Note(What.Work);
        // No two runs take the same, so that a printed time tells whose it is.
        _now += _works == 0 ? FirstWork : LaterWork + _works;
        _works++;
    }

    /// <summary>Stops the clock, and keeps the time that it shows.</summary>
    public void Stop()
    {
        _last = Milliseconds;
        _started = null;
        Note(What.Stop);
    }

    /// <summary>Prints a time in milliseconds, which takes a while itself.</summary>
    public void Print(double milliseconds)
    {
        Note(What.Print, milliseconds);
        _now += Printing;
    }

    private void Note(What what, double printed = 0)
    {
        if (_steps.Count == MostSteps)
            throw new InvalidOperationException(MeasuringWords.BenchWithoutEnd.With(MostSteps));
        _steps.Add(new(what, what == What.Print ? printed : Milliseconds));
    }

    /// <summary>Something that was done, and what the clock showed or what was printed.</summary>
    internal readonly record struct Step(What What, double Milliseconds);
}
