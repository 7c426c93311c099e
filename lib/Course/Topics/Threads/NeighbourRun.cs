using NotebookCourse.Recording;

namespace NotebookCourse.Topics.Threads;

/// <summary>What became of the neighbours of a flow of instructions that had something long to do.</summary>
/// <param name="Kind">What carried them.</param>
/// <param name="Behaviour">How it went about what was long.</param>
/// <param name="Timeline">A lane for each; the second one is that of the one with something long to do.</param>
public sealed record NeighbourRun(FlowKind Kind, BlockingBehaviour Behaviour, Timeline Timeline)
{
    internal const int Greedy = 1;

    /// <summary>How many neighbours it has.</summary>
    public int Neighbours => Timeline.Lanes.Count - 1;

    /// <summary>How many of them were done before it was.</summary>
    public int DoneBefore => Timeline.Lanes.Where((lane, number) => number != Greedy && EndOf(lane) <= EndOf(Timeline.Lanes[Greedy])).Count();

    private static double EndOf(TimelineLane lane) => lane.Spans[^1].End;
}
