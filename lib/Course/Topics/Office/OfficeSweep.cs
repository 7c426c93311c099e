namespace NotebookCourse.Topics.Office;

/// <summary>The same day with more and more clerks.</summary>
/// <param name="Days">One for each number of clerks, by growing number.</param>
public sealed record OfficeSweep(IReadOnlyList<OfficeDay> Days)
{
    // One clerk more is worth hiring if at least this share of a clerk's work comes out of it.
    private const double WorthHiring = 0.5;

    private static readonly int[] Tried = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 28, OfficeDay.MostClerks];

    /// <summary>From this number of clerks on another one adds less than half of what the first one does.</summary>
    public OfficeDay LastWorthwhile => Days
        .Zip(Days.Skip(1), (day, next) => (Day: day, Gain: (next.FormsPerHour - day.FormsPerHour) / (next.Clerks.Count - day.Clerks.Count)))
        .FirstOrDefault(each => each.Gain < WorthHiring * Days[0].FormsPerHour / Days[0].Clerks.Count).Day ?? Days[^1];

    /// <summary>Lets the day pass with 1 to <see cref="OfficeDay.MostClerks"/> clerks.</summary>
    /// <param name="waiting">Which share of the time that a form takes, with nobody in the way, is waiting for an answer: 0 to <see cref="OfficeDay.MostWaiting"/>.</param>
    /// <param name="photocopiers">How many photocopiers: 1 to <see cref="OfficeDay.MostPhotocopiers"/>.</param>
    /// <param name="seed">Decides how long each step of each form takes.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static OfficeSweep Simulate(double waiting, int photocopiers = 1, int seed = 1) => Simulate(Clerk.Usually, waiting, photocopiers, seed);

    /// <summary>The same with clerks of your own.</summary>
    /// <param name="handle">What the thread of a clerk does with a form.</param>
    /// <param name="waiting">Which share of the time that a form takes, with nobody in the way, is waiting for an answer: 0 to <see cref="OfficeDay.MostWaiting"/>.</param>
    /// <param name="photocopiers">How many photocopiers: 1 to <see cref="OfficeDay.MostPhotocopiers"/>.</param>
    /// <param name="seed">Decides how long each step of each form takes.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static OfficeSweep Simulate(Action<OfficeForm> handle, double waiting, int photocopiers = 1, int seed = 1) =>
        new([.. Tried.Select(clerks => OfficeDay.Simulate(handle, clerks, waiting, photocopiers, seed))]);
}
