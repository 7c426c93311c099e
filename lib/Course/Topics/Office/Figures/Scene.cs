namespace NotebookCourse.Topics.Office.Figures;

/// <summary>Who is where when: a day of the office, put onto its floor.</summary>
internal sealed class Scene
{
    private readonly List<Pose>[] _poses;

    /// <summary>The beginning of a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="until">How much of it, in seconds.</param>
    public Scene(OfficeDay day, long until)
    {
        List<(int Clerk, ClerkSpan Span)> spans = [.. day.Clerks
            .SelectMany((own, clerk) => own.Where(span => span.Start < until).Select(span => (clerk, span)))
            .OrderBy(each => each.span.Start)];
        var inLine = Lines(spans);
        // Where there is never a line any moment is as good as the middle.
        if (inLine.Count == 0) inLine.Add((until / 2, []));
        var (still, longest) = inLine.MaxBy(each => each.Line.Count);
        (Still, Plan) = (still, new(day.Clerks.Count, day.Photocopiers, longest.Count));
        _poses = [.. day.Clerks.Select(_ => new List<Pose>())];
        foreach (var (clerk, span) in spans.Where(each => each.Span.State is ClerkState.Works or ClerkState.AwaitsAnswer))
            Put(clerk, span.Start, Plan.Desk(clerk), span.State);
        PutAtCopiers(spans);
        foreach (var (time, line) in inLine)
        {
            foreach (var (place, clerk) in line.Index()) Put(clerk, time, Plan.Line(place), ClerkState.StandsInLine);
        }
        foreach (var poses in _poses) poses.Sort((one, other) => one.Time.CompareTo(other.Time));
    }

    /// <summary>The plan of the office: where desks, photocopiers and the line are.</summary>
    public FloorPlan Plan { get; }

    /// <summary>The moment that says most if only one is seen: the first at which the line is as long as it gets.</summary>
    public long Still { get; }

    /// <summary>The poses of each clerk, in the order of time.</summary>
    public IReadOnlyList<IReadOnlyList<Pose>> Poses => _poses;

    /// <summary>Where a clerk is at a time.</summary>
    public Pose At(int clerk, long time) => _poses[clerk].Last(pose => pose.Time <= time);

    // Who stands in line, in order, from each moment on at which that changes.
    private static List<(long Time, IReadOnlyList<int> Line)> Lines(List<(int Clerk, ClerkSpan Span)> spans)
    {
        var waits = spans.Where(each => each.Span.State == ClerkState.StandsInLine).ToList();
        return [.. waits.SelectMany(each => new[] { each.Span.Start, each.Span.End }).Distinct().Order()
            .Select(time => (time, (IReadOnlyList<int>)[.. waits.Where(each => each.Span.Start <= time && time < each.Span.End).Select(each => each.Clerk)]))];
    }

    // Whoever may copy takes the first photocopier that is free.
    private void PutAtCopiers(List<(int Clerk, ClerkSpan Span)> spans)
    {
        var freeFrom = new long[Plan.Photocopiers];
        foreach (var (clerk, span) in spans.Where(each => each.Span.State == ClerkState.Copies))
        {
            var copier = Array.FindIndex(freeFrom, free => free <= span.Start);
            freeFrom[copier] = span.End;
            Put(clerk, span.Start, FloorPlan.Copier(copier), ClerkState.Copies);
        }
    }

    private void Put(int clerk, long time, (double X, double Y) place, ClerkState state) => _poses[clerk].Add(new(time, place.X, place.Y, state));
}
