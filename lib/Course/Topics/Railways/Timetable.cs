using System.Globalization;

namespace NotebookCourse.Topics.Railways;

/// <summary>Makes the trains of a day out of what the timetable says.</summary>
internal static class Timetable
{
    /// <summary>The trains in the order of their departures.</summary>
    public static IReadOnlyList<Train> Read(Railway railway, IEnumerable<string[]> rows) =>
    [
        .. rows.SelectMany(row => Departures(row).Select(departs => (Kind: Enum.Parse<TrainKind>(row[0], ignoreCase: true), Departs: departs, Route: railway.Shortest(row[1], row[2]))))
            .OrderBy(train => train.Departs)
            .Select((train, index) => new Train($"{train.Kind.ToString()[0]}{index + 1}", train.Kind, train.Departs, train.Route)),
    ];

    private static IEnumerable<int> Departures(string[] row)
    {
        var first = (int)TimeSpan.Parse(row[3], CultureInfo.InvariantCulture).TotalSeconds;
        var every = 60 * int.Parse(row[4], CultureInfo.InvariantCulture);
        return Enumerable.Range(0, int.Parse(row[5], CultureInfo.InvariantCulture)).Select(time => first + (time * every));
    }
}
