namespace NotebookCourse.Experiments;

/// <summary>How far a run has come.</summary>
/// <param name="Rounds">Counted rounds that are through.</param>
/// <param name="Elapsed">Since the beginning.</param>
/// <param name="Left">At most how much longer it will take.</param>
internal readonly record struct Progress(int Rounds, TimeSpan Elapsed, TimeSpan Left)
{
    private const int Cells = 20;

    /// <summary>As a line of text, which every host can show.</summary>
    public override string ToString()
    {
        var share = Elapsed / (Elapsed + Left);
        var filled = (int)Math.Round(share * Cells);
        return Words.RunProgress(new string('█', filled) + new string('░', Cells - filled), Rounds, Math.Ceiling(Left.TotalSeconds));
    }
}
