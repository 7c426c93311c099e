namespace NotebookCourse.Experiments;

/// <summary>How far a run has come, and what it has found so far.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Rounds">Counted rounds that are through.</param>
/// <param name="Elapsed">Since the beginning.</param>
/// <param name="Left">At most how much longer it will take.</param>
/// <param name="Variants">The names of all variants.</param>
/// <param name="Plan">What the variants stand for, if they are the points of a sweep.</param>
/// <param name="Find">Finds what <see cref="SoFar"/> is; asked only when somebody looks.</param>
internal sealed record Progress(
    string Question, int Rounds, TimeSpan Elapsed, TimeSpan Left, IReadOnlyList<string> Variants, CurvePlan? Plan, Func<Comparison> Find)
{
    private const int Cells = 20;

    /// <summary>What progress looks like: a line of text, unless a room above this one knows how to draw it.</summary>
    internal static Func<Progress, object> Drawing { get; set; } = static progress => progress.ToString();

    /// <summary>Those variants that have a time that counts, with what they took; none during the warm-up.</summary>
    public Comparison SoFar { get => field ??= Find(); }

    /// <summary>How much of the time is over: 0 to 1.</summary>
    public double Share => Elapsed / (Elapsed + Left);

    /// <summary>What is left in whole seconds, never less than it will take.</summary>
    public double SecondsLeft => Math.Ceiling(Left.TotalSeconds);

    /// <summary>As something to show.</summary>
    public object Draw() => Drawing(this);

    /// <summary>As a line of text, which every host can show.</summary>
    public override string ToString() => Line(Share, Rounds, SecondsLeft);

    /// <summary>How far any run has come, as a line of text.</summary>
    /// <param name="share">How much of the time is over: 0 to 1.</param>
    /// <param name="rounds">How many rounds have counted.</param>
    /// <param name="secondsLeft">What is left, in whole seconds.</param>
    public static string Line(double share, int rounds, double secondsLeft)
    {
        var filled = (int)Math.Round(share * Cells);
        return ExperimentsWords.RunProgress.With(new string('█', filled) + new string('░', Cells - filled), rounds, secondsLeft);
    }
}
