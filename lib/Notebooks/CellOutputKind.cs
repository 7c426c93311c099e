namespace NotebookCourse.Notebooks;

/// <summary>What sort of output a <see cref="CellOutput"/> is.</summary>
public enum CellOutputKind
{
    /// <summary>Text written to the console; consecutive texts belong together.</summary>
    Text,

    /// <summary>A value shown while the cell ran.</summary>
    Display,

    /// <summary>A new form of the value shown earlier under the same display id.</summary>
    Update,

    /// <summary>The value in which the cell ended.</summary>
    Result,
}
