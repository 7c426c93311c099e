namespace NotebookCourse.Notebooks;

/// <summary>What sort of output a <see cref="CellOutput"/> is.</summary>
public enum CellOutputKind
{
    /// <summary>Text written to the console; consecutive texts belong together.</summary>
    Text,

    /// <summary>Text written to the console's error stream; read among the other text, in the order in which it was written.</summary>
    ErrorText,

    /// <summary>A value shown while the cell ran.</summary>
    Display,

    /// <summary>A new form of the value shown earlier under the same display id.</summary>
    Update,

    /// <summary>The value in which the cell ended.</summary>
    Result,

    /// <summary>Nothing to show: what the cell has shown so far goes.</summary>
    Clear,
}
