namespace NotebookCourse.Topics.Office.Figures;

/// <summary>Where things stand in an office seen from above: photocopiers at the top, the line before them, desks below.</summary>
internal sealed class FloorPlan(int clerks, int photocopiers, int longestLine)
{
    /// <summary>As many points as a phone has pixels, so that letters are as large there as they are here.</summary>
    public const double Width = 350;

    /// <summary>How far a clerk reaches in each direction.</summary>
    public const double Radius = 12;

    private const double Left = 24, CopierStep = 56, LineStep = 30, DeskStep = 43, DeskHeight = 50, Names = 22;
    private const int LineColumns = 11, DeskColumns = 8;

    private readonly double _line = Names + 44, _desks = Names + 44 + Names + (LineStep * Math.Max(1, (longestLine + LineColumns - 1) / LineColumns)) + 4;

    /// <summary>How high the plan is.</summary>
    public double Height => _desks + Names + (DeskHeight * ((clerks + DeskColumns - 1) / DeskColumns));

    /// <summary>Where the names of the three places stand.</summary>
    public (double Copiers, double Line, double Desks) NamesAt => (14, _line + 14, _desks + 14);

    /// <summary>How many photocopiers there are.</summary>
    public int Photocopiers => photocopiers;

    /// <summary>Where whoever uses a photocopier stands.</summary>
    public static (double X, double Y) Copier(int number) => (Left + (number * CopierStep), Names + 20);

    /// <summary>Where somebody in line stands; 0 is the next.</summary>
    public (double X, double Y) Line(int place) => (Left + (place % LineColumns * LineStep), _line + Names + (place / LineColumns * LineStep) + 14);

    /// <summary>Where a clerk sits.</summary>
    public (double X, double Y) Desk(int clerk) => (Left + (clerk % DeskColumns * DeskStep), _desks + Names + (clerk / DeskColumns * DeskHeight) + 16);
}
