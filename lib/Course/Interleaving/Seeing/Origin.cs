namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Which object of a run is simulated.</summary>
/// <param name="Sight">What the exploration sees.</param>
/// <param name="Owner">The object.</param>
/// <param name="Member">What stands for all that it holds.</param>
/// <param name="Place">What it is called.</param>
internal sealed record Origin(Sight Sight, object Owner, Member Member, Place Place);
