namespace NotebookCourse.Topics.Chronicle;

/// <summary>Where something happened.</summary>
public enum HistoricField
{
    /// <summary>On railways and telegraph lines.</summary>
    Signals,

    /// <summary>In what people knew how to say and to prove.</summary>
    Ideas,

    /// <summary>In machines and the systems that run them.</summary>
    Machines,

    /// <summary>In programming languages.</summary>
    Languages,
}
