namespace NotebookCourse.Topics.Railways.Figures;

/// <summary>A train as far as it runs along a corridor: where it was when.</summary>
internal sealed class TrainLine
{
    private readonly List<List<(double Time, double Metres)>> _pieces = [];
    private readonly Corridor _corridor;

    /// <param name="run">What became of the train.</param>
    /// <param name="corridor">Where it is watched.</param>
    /// <param name="until">How long it is to be seen standing if it never arrives; null if it does.</param>
    public TrainLine(TrainRun run, Corridor corridor, double? until)
    {
        (Name, Kind, _corridor) = (run.Train.Name, run.Train.Kind, corridor);
        // A train that leaves the corridor and comes back is drawn in pieces.
        var before = -2;
        foreach (var (index, passage) in run.Passages.Index().Where(each => corridor.Has(each.Item.Track)))
        {
            if (before != index - 1) _pieces.Add([]);
            _pieces[^1].Add((passage.Enters, MetresAt(passage, passage.Enters)));
            _pieces[^1].Add((passage.Leaves, MetresAt(passage, passage.Leaves)));
            before = index;
        }
        if (until is not { } end || corridor.Stations.All(station => station.Name != run.Station)) return;
        (IsStuck, StuckSince) = (true, run.Passages.Count == 0 ? run.Train.Departs : run.Passages[^1].Leaves);
        var metres = corridor.Stations.First(station => station.Name == run.Station).Metres;
        if (before != run.Passages.Count - 1 || _pieces.Count == 0) _pieces.Add([(StuckSince, metres)]);
        _pieces[^1].Add((Math.Max(end, StuckSince), metres));
    }

    /// <summary>The name of the train.</summary>
    public string Name { get; }

    /// <summary>What it is for.</summary>
    public TrainKind Kind { get; }

    /// <summary>Whether it stands at a station of the corridor for good.</summary>
    public bool IsStuck { get; }

    /// <summary>Since when, in seconds after midnight.</summary>
    public double StuckSince { get; }

    /// <summary>Where it was when: each piece without a gap.</summary>
    public IReadOnlyList<IReadOnlyList<(double Time, double Metres)>> Pieces => _pieces;

    /// <summary>When and where it came into the corridor.</summary>
    public (double Time, string Station) First => Named(_pieces[0][0]);

    /// <summary>When and where it was there for the last time.</summary>
    public (double Time, string Station) Last => Named(_pieces[^1][^1]);

    /// <summary>Whether it is in the corridor between two times.</summary>
    public bool IsSeen(double from, double to) => _pieces.Any(piece => piece[0].Time < to && piece[^1].Time > from);

    private double MetresAt(Passage passage, double time) => _corridor.MetresAt(passage.Track.Section, passage.PlaceAt(time));

    private (double Time, string Station) Named((double Time, double Metres) point) => (point.Time, _corridor.Stations.MinBy(station => Math.Abs(station.Metres - point.Metres)).Name);
}
