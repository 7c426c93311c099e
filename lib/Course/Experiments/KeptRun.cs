namespace NotebookCourse.Experiments;

/// <summary>What a run file holds.</summary>
/// <param name="Run">The run; of a sweep, the one that it stands on.</param>
/// <param name="Curves">The sweep, if it is one.</param>
public sealed record KeptRun(Comparison Run, Curves? Curves)
{
    /// <summary>This run and another one, in the order in which they were taken.</summary>
    /// <exception cref="ArgumentException">The runs have no variant in common.</exception>
    public RunPair ComparedWith(KeptRun other) => Run.Taken < other.Run.Taken ? new(this, other) : new(other, this);
}
