namespace NotebookCourse.Topics.Railways.Figures;

/// <summary>A route as a line: how far along it each of its places lies.</summary>
internal sealed class Corridor
{
    private readonly Dictionary<int, (double From, double To)> _sections = [];

    public Corridor(Route route)
    {
        var (stations, metres) = (new List<(string, int)> { (route.Stations[0], 0) }, 0);
        foreach (var (index, section) in route.Sections.Index())
        {
            var next = metres + section.Metres;
            _sections[section.Number] = section.From == route.Stations[index] ? (metres, next) : (next, metres);
            stations.Add((route.Stations[index + 1], next));
            metres = next;
        }
        Stations = stations;
    }

    /// <summary>Its stations, and how far each lies from the first one.</summary>
    public IReadOnlyList<(string Name, int Metres)> Stations { get; }

    /// <summary>Whether a track belongs to it.</summary>
    public bool Has(Track track) => _sections.ContainsKey(track.Section);

    /// <summary>How far from its start a place of a section lies, given as a share of the section.</summary>
    public double MetresAt(int section, double place) => _sections[section].From + (place * (_sections[section].To - _sections[section].From));
}
