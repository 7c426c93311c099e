namespace NotebookCourse.Topics.Events;

/// <summary>What an event loop did while keys were pressed and one handler was slow.</summary>
/// <remarks>
/// Source: what a queue needs to catch up is the busy period of queueing theory; Kleinrock, Queueing systems, 1975.
/// </remarks>
public sealed class LoopRun
{
    /// <summary>The most keys that are pressed in a second.</summary>
    public const int MostKeysPerSecond = 50;

    /// <summary>The longest that the handler of a key may take, in milliseconds.</summary>
    public const int MostMilliseconds = 60;

    private const double SimulatedSeconds = 6, LiveSeconds = 4, SecondsPerMillisecond = 0.001;

    internal LoopRun(
        LoopPlan plan,
        IReadOnlyList<LoopEvent> keys,
        IReadOnlyList<double> unserved,
        IReadOnlyList<LoopSpan> slow,
        IReadOnlyList<LoopSpan> elsewhere,
        double? slowDone) => (Plan, Keys, Unserved, Slow, Elsewhere, SlowDone) = (plan, keys, unserved, slow, elsewhere, slowDone);

    /// <summary>The plan that was tried out.</summary>
    public LoopPlan Plan { get; }

    /// <summary>The keys whose handler was called, in this order.</summary>
    public IReadOnlyList<LoopEvent> Keys { get; }

    /// <summary>When the keys were pressed, in seconds, whose handler was not called before the end.</summary>
    public IReadOnlyList<double> Unserved { get; }

    /// <summary>When the loop was busy with the slow work.</summary>
    public IReadOnlyList<LoopSpan> Slow { get; }

    /// <summary>When somebody else was.</summary>
    public IReadOnlyList<LoopSpan> Elsewhere { get; }

    /// <summary>How long after the button was pressed the slow work was done, in seconds; null if it was not before the end.</summary>
    public double? SlowDone { get; }

    /// <summary>The longest time that a key had to wait, in seconds; of those that still wait at the end, until then.</summary>
    public double LongestDelay => Waits.Select(wait => wait.Delay).DefaultIfEmpty(0).Max();

    /// <summary>How many keys waited for longer than people notice.</summary>
    public int Late => Waits.Count(IsLate);

    /// <summary>How long after the button was pressed the last late key was answered, in seconds; 0 if none was late.</summary>
    public double LateFor => Waits.Where(IsLate).Select(wait => Math.Max(0, wait.Raised + wait.Delay - LoopPlan.SlowAt)).DefaultIfEmpty(0).Max();

    /// <summary>Whether keys were answered at once again before the end.</summary>
    public bool HasRecovered => !Waits.Skip(Keys.Count).Any(IsLate) && (Keys.Count == 0 || !IsLate(Waits[Keys.Count - 1]));

    // The handled ones first.
    private IReadOnlyList<(double Raised, double Delay)> Waits => field ??=
        [.. Keys.Select(key => (key.Raised, key.Delay)), .. Unserved.Select(raised => (raised, Math.Max(0, Plan.Seconds - raised)))];

    /// <summary>Plays it in virtual time: six seconds in a moment, the same each time.</summary>
    /// <param name="keysPerSecond">How many keys a second: 1 to <see cref="MostKeysPerSecond"/>.</param>
    /// <param name="handler">How long the loop is busy with a key, in milliseconds: 1 to <see cref="MostMilliseconds"/>.</param>
    /// <param name="place">Where the slow work is done: "on the loop", which is where if nothing is said, "in an async handler", "in slices", "on another thread" or "on a server".</param>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    public static LoopRun Simulate(int keysPerSecond, int handler, string? place = null) => Simulate(keysPerSecond, handler, SlowWorkNames.Parse(place));

    /// <summary>Plays it for four seconds on threads of this machine, with a handler of the button that is written in a cell.</summary>
    /// <param name="keysPerSecond">How many keys a second: 1 to <see cref="MostKeysPerSecond"/>.</param>
    /// <param name="handler">How long the loop is busy with a key, in milliseconds: 1 to <see cref="MostMilliseconds"/>.</param>
    /// <param name="button">What the loop calls when the button is pressed; it computes and shows.</param>
    /// <exception cref="InvalidOperationException">Another thread than the loop's has shown something.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static LoopRun Live(int keysPerSecond, int handler, Action<ButtonPress> button) => Live(keysPerSecond, handler, button, LiveSeconds);

    internal static LoopRun Live(int keysPerSecond, int handler, Action<ButtonPress> button, double seconds) =>
        new LoopTrial(PlanOf(keysPerSecond, handler, SlowWork.OnTheLoop, seconds) with { IsOwn = true }, new RealTimeEnvironment(), button).Run();

    internal static LoopRun Simulate(int keysPerSecond, int handler, SlowWork place) =>
        new LoopTrial(PlanOf(keysPerSecond, handler, place, SimulatedSeconds), new VirtualTimeEnvironment()).Run();

    internal static LoopRun Live(int keysPerSecond, int handler, SlowWork place, double seconds) =>
        new LoopTrial(PlanOf(keysPerSecond, handler, place, seconds), new RealTimeEnvironment()).Run();

    private static bool IsLate((double Raised, double Delay) wait) => wait.Delay > LoopPlan.LateSeconds;

    private static LoopPlan PlanOf(int keysPerSecond, int handler, SlowWork place, double seconds) => new(
        Require.InRange(keysPerSecond, 1, MostKeysPerSecond),
        Require.InRange(handler, 1, MostMilliseconds) * SecondsPerMillisecond,
        place,
        seconds);
}
