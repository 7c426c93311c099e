using NotebookCourse.Interleaving;

namespace NotebookCourse.Experiments;

/// <summary>How a program ended, run very often on real threads.</summary>
/// <param name="Times">How often it ran.</param>
/// <param name="Asked">How often it should have run; more if it ran out of time.</param>
/// <param name="Counts">How often it ended in each way.</param>
/// <param name="Deadlock">Who waited for whom in the first deadlock; empty if there was none.</param>
/// <param name="GaveUp">Whether the last run, which is not counted, did not come to an end.</param>
[TypeFormatterSource(typeof(ShownFormatterSource))]
public sealed record StressRun(int Times, int Asked, IReadOnlyDictionary<Outcome, long> Counts, IReadOnlyList<Wait> Deadlock, bool GaveUp = false)
{
    /// <summary>Its figure as HTML, which a cell shows that ends in it.</summary>
    public string ToHtml() => Shown.Html(this);
}
