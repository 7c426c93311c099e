namespace NotebookCourse.Topics.Railways;

/// <summary>What a train is for, which decides how fast it runs and where it stops.</summary>
public enum TrainKind
{
    /// <summary>Runs at 120 km/h, and stops at principal stations.</summary>
    Express,

    /// <summary>Runs at 80 km/h, and stops everywhere.</summary>
    Local,

    /// <summary>Runs at 60 km/h, and stops nowhere on its way.</summary>
    Freight,
}
