namespace NotebookCourse.Notebooks;

/// <summary>The kernel that an exported notebook asks Jupyter for: what it is installed as, and what its notebooks say.</summary>
public static class JupyterKernel
{
    /// <summary>The name of its folder among Jupyter's kernels.</summary>
    public const string Name = "notebookcourse";

    /// <summary>What menus call it.</summary>
    public const string DisplayName = "C# and F# (NotebookCourse)";

    /// <summary>The language of a cell that names none.</summary>
    public const string Language = "C#";
}
