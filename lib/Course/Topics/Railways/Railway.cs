using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using NotebookCourse.Experiments;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Railways;

/// <summary>A network of stations and sections, and the trains that want to use it.</summary>
public sealed class Railway
{
    private static readonly Lazy<Railway> FromData = new(Read);

    private readonly Dictionary<string, Station> _stations;
    private readonly ILookup<string, Section> _sectionsAt;

    internal Railway(IReadOnlyList<Station> stations, IReadOnlyList<Section> sections, IEnumerable<string[]> timetable)
    {
        (Stations, Sections) = (stations, sections);
        _stations = stations.ToDictionary(station => station.Name);
        _sectionsAt = sections.SelectMany(section => new[] { (End: section.From, section), (End: section.To, section) }).ToLookup(end => end.End, end => end.section);
        Trains = Timetable.Read(this, timetable);
    }

    private Railway(Railway other, IReadOnlyList<Section> sections) : this(other.Stations, sections, []) =>
        Trains = [.. other.Trains.Select(train => train with { Route = Shortest(train.Route.Stations[0], train.Route.Stations[^1]) })];

    /// <summary>The network of <c>data/railway</c>. There is no such country.</summary>
    public static Railway Invented => FromData.Value;

    /// <summary>The stations of the network.</summary>
    public IReadOnlyList<Station> Stations { get; }

    /// <summary>The sections, in the order of their numbers.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>The trains of a day, in the order of their departures.</summary>
    public IReadOnlyList<Train> Trains { get; }

    /// <summary>The same network with two tracks everywhere, one for each direction.</summary>
    public Railway WithTwoTracks() => new(this, [.. Sections.Select(section => section with { Tracks = 2 })]);

    /// <summary>The shortest way from one station to another.</summary>
    /// <exception cref="ArgumentException">There is no such station, or no way.</exception>
    public Route Shortest(string from, string to)
    {
        var (start, end) = (StationCalled(from).Name, StationCalled(to).Name);
        return ShortestPath.Find(station => _sectionsAt[station], start, end) ?? throw new ArgumentException(RailwaysWords.NoWay.With(from, to), nameof(to));
    }

    /// <summary>Runs a day of traffic: each train is a thread, and one of them moves at a time.</summary>
    /// <param name="drive">What the thread of a train does.</param>
    /// <param name="trains">How many of the timetable's trains, spread over the day: 1 to 200.</param>
    /// <param name="seed">Decides how late each train is. The same seed gives the same day.</param>
    /// <param name="rule">What a table calls the day; the C# compiler fills in how the cell calls <paramref name="drive"/>.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public RailwayDay Day(Action<Driver> drive, int trains = 200, int seed = 1, [CallerArgumentExpression(nameof(drive))] string rule = "")
    {
        ArgumentNullException.ThrowIfNull(drive);
        Require.InRange(trains, 1, Trains.Count);
        var start = Stopwatch.GetTimestamp();
        var simulation = new Simulation();
        var posts = new Dictionary<Track, SignalPost>();
        var chance = new SplitMix64((ulong)seed);
        // Drawn for all trains before any moves: what a train draws does not depend on which others there are.
        List<(Train Train, ulong Seed)> drawn = [.. Trains.Select(train => (train, chance.Next()))];
        List<Driver> drivers = [];
        for (var index = 0; index < trains; index++)
        {
            var (train, draw) = drawn[index * Trains.Count / trains];
            var driver = new Driver(train, draw, this, PostOf, simulation);
            drivers.Add(driver);
            simulation.Add(train.Name, train.Departs, () => driver.Begin(drive));
        }
        simulation.Run(HostContext.StopToken);
        var holders = posts.ToDictionary(post => SignalPost.NameOf(post.Key), post => post.Value.Holder);
        return new(this, rule, [.. drivers.Select(driver => driver.Run)], [.. simulation.Stuck.Select(stuck => new Wait(stuck.Thread, stuck.Thing, holders.GetValueOrDefault(stuck.Thing)))], Stopwatch.GetElapsedTime(start));

        SignalPost PostOf(Track track)
        {
            if (!posts.TryGetValue(track, out var post)) posts[track] = post = new(track);
            return post;
        }
    }

    /// <summary>Finds a station by its name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal Station StationCalled(string name) => _stations.TryGetValue(name, out var station)
        ? station
        : throw new ArgumentException(RailwaysWords.NoSuchStation.With(name, string.Join(", ", _stations.Keys.Order(StringComparer.Ordinal))), nameof(name));

    private static Railway Read() => new(
        [.. DataFile.Rows("railway/stations.csv").Select(row => new Station(row[0], Number(row[1]), Number(row[2]), row[3] == "yes"))],
        [.. DataFile.Rows("railway/sections.csv").Select(row => new Section(Number(row[0]), row[1], row[2], Number(row[3]), Number(row[4])))],
        DataFile.Rows("railway/timetable.csv"));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
