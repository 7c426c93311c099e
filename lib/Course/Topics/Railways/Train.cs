namespace NotebookCourse.Topics.Railways;

/// <summary>A train of the timetable.</summary>
/// <param name="Name">The letter of its kind, and its place in the order of departures.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Departs">When it is to depart, in seconds after midnight.</param>
/// <param name="Route">Its way: the shortest there is.</param>
public sealed record Train(string Name, TrainKind Kind, int Departs, Route Route)
{
    private int MetresPerHour => Kind switch
    {
        TrainKind.Express => 120_000,
        TrainKind.Local => 80_000,
        _ => 60_000,
    };

    /// <summary>How long it takes through a section, in whole seconds.</summary>
    internal int SecondsThrough(Section section) => (int)(((section.Metres * 3600L) + MetresPerHour - 1) / MetresPerHour);

    /// <summary>How long it stands at a station on its way, in seconds: 0 if it runs through.</summary>
    internal int SecondsAt(Station station) => Kind switch
    {
        TrainKind.Local => 60,
        TrainKind.Express when station.IsPrincipal => 120,
        _ => 0,
    };
}
