namespace NotebookCourse.Topics.Chronicle;

/// <summary>The field in which something happened.</summary>
public enum HistoricField
{
    /// <summary>On railways and telegraph lines.</summary>
    Signals,

    /// <summary>In what people knew how to say and to prove.</summary>
    Ideas,

    /// <summary>In machines and the systems that run them.</summary>
    Machines,

    /// <summary>In the languages that programs are written in.</summary>
    Languages,
}
