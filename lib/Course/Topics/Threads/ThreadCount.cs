namespace NotebookCourse.Topics.Threads;

/// <summary>How many threads of the operating system stood behind some flows of instructions.</summary>
/// <param name="Kind">What carried the flows.</param>
/// <param name="Flows">On which thread each of them ran, in the order in which they answered.</param>
/// <param name="New">The threads that this process had while the flows lived, and did not have before.</param>
public sealed record ThreadCount(FlowKind Kind, IReadOnlyList<CarriedFlow> Flows, IReadOnlyList<int> New)
{
    /// <summary>On how many threads they ran.</summary>
    public int Carriers => Flows.Select(flow => flow.ManagedId).Distinct().Count();
}
