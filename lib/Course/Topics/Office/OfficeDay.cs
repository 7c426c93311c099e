using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Office;

/// <summary>A day in an office: clerks share a pile of forms and a few photocopiers.</summary>
/// <remarks>
/// Each clerk is a thread, the photocopiers are a semaphore, and the time is virtual: the same seed gives the same day,
/// in a moment. Each clerk has a head of their own, so it is an office of threads with a processor each.
/// </remarks>
public sealed class OfficeDay
{
    /// <summary>How long the office is open, in seconds.</summary>
    public const int Seconds = 8 * SecondsPerHour;

    /// <summary>The most clerks that an office has room for.</summary>
    public const int MostClerks = 32;

    /// <summary>The most photocopiers that an office has room for.</summary>
    public const int MostPhotocopiers = 4;

    /// <summary>The largest share of waiting.</summary>
    public const double MostWaiting = 0.9;

    private const int SecondsPerHour = 3600;

    private OfficeDay(double waiting, int photocopiers, IReadOnlyList<IReadOnlyList<ClerkSpan>> clerks, IReadOnlyList<long> done) =>
        (Waiting, Photocopiers, Clerks, Done) = (waiting, photocopiers, clerks, done);

    /// <summary>Which share of the time that a form takes, with nobody in the way, is waiting for an answer.</summary>
    public double Waiting { get; }

    /// <summary>How many photocopiers there were.</summary>
    public int Photocopiers { get; }

    /// <summary>What each clerk did, until the office closed.</summary>
    public IReadOnlyList<IReadOnlyList<ClerkSpan>> Clerks { get; }

    /// <summary>When each form was finished that was finished before the office closed, in this order: seconds after it opened.</summary>
    public IReadOnlyList<long> Done { get; }

    /// <summary>How many forms were finished in an hour, on average.</summary>
    public double FormsPerHour => (double)Done.Count * SecondsPerHour / Seconds;

    /// <summary>As many as the clerks can finish in an hour if nobody ever stands in line.</summary>
    public double BoundOfClerks => Clerks.Count * SecondsPerHour / Form.MeanInAll(Waiting);

    /// <summary>As many as the photocopiers can copy in an hour if none ever stands still.</summary>
    public double BoundOfPhotocopiers => (double)Photocopiers * SecondsPerHour / Form.MeanCopying;

    /// <summary>Which share of the day the photocopiers were in use, on average.</summary>
    public double PhotocopiersBusy => (double)SecondsIn(ClerkState.Copies) / (Seconds * Photocopiers);

    /// <summary>Which share of the clerks' time went into this.</summary>
    public double ShareOf(ClerkState state) => (double)SecondsIn(state) / ((long)Seconds * Clerks.Count);

    /// <summary>Lets a day pass, with clerks who take a photocopier when they need it.</summary>
    /// <param name="clerks">How many clerks: 1 to <see cref="MostClerks"/>.</param>
    /// <param name="waiting">Which share of the time that a form takes, with nobody in the way, is waiting for an answer: 0 to <see cref="MostWaiting"/>.</param>
    /// <param name="photocopiers">How many photocopiers: 1 to <see cref="MostPhotocopiers"/>.</param>
    /// <param name="seed">Decides how long each step of each form takes.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static OfficeDay Simulate(int clerks, double waiting, int photocopiers = 1, int seed = 1) => Simulate(Clerk.Usually, clerks, waiting, photocopiers, seed);

    /// <summary>Lets a day pass.</summary>
    /// <param name="handle">What the thread of a clerk does with a form.</param>
    /// <param name="clerks">How many clerks: 1 to <see cref="MostClerks"/>.</param>
    /// <param name="waiting">Which share of the time that a form takes, with nobody in the way, is waiting for an answer: 0 to <see cref="MostWaiting"/>.</param>
    /// <param name="photocopiers">How many photocopiers: 1 to <see cref="MostPhotocopiers"/>.</param>
    /// <param name="seed">Decides how long each step of each form takes.</param>
    /// <exception cref="InvalidOperationException">A clerk copied without a photocopier.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static OfficeDay Simulate(Action<OfficeForm> handle, int clerks, double waiting, int photocopiers = 1, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(handle);
        Require.InRange(clerks, 1, MostClerks);
        Require.InRange(waiting, 0, MostWaiting);
        Require.InRange(photocopiers, 1, MostPhotocopiers);
        var simulation = new Simulation();
        var copiers = new CountingSemaphore(photocopiers, OfficeWords.PhotocopierName);
        using var pile = Form.Pile(waiting, seed).GetEnumerator();
        Clerk[] staff = [.. Enumerable.Range(0, clerks).Select(_ => new Clerk(pile, copiers, simulation, handle))];
        foreach (var (number, clerk) in staff.Index())
            simulation.Add(OfficeWords.ClerkNumbered.With(number + 1), 0, clerk.Serve);
        simulation.Run(HostContext.StopToken);
        return new(
            waiting,
            photocopiers,
            [.. staff.Select(clerk => (IReadOnlyList<ClerkSpan>)[.. UntilClosing(clerk.Spans)])],
            [.. staff.SelectMany(clerk => clerk.Done).Where(time => time <= Seconds).Order()]);
    }

    private static IEnumerable<ClerkSpan> UntilClosing(IEnumerable<ClerkSpan> spans) => spans
        .Where(span => span.Start < Seconds)
        .Select(span => span with { End = Math.Min(span.End, Seconds) });

    private long SecondsIn(ClerkState state) => Clerks.SelectMany(spans => spans).Where(span => span.State == state).Sum(span => span.Seconds);
}
