namespace NotebookCourse.Kernel.Protocol;

/// <summary>The names by which the two sides call each other.</summary>
internal static class KernelMethods
{
    /// <summary>Client to process: run a <see cref="CellRequest"/>; returns a <see cref="CellReply"/>.</summary>
    public const string Run = "run";

    /// <summary>Client to process: stop the running cell.</summary>
    public const string Stop = "stop";

    /// <summary>Client to process: end in good order.</summary>
    public const string ShutDown = "shutDown";

    /// <summary>Client to process: reply once the compiler is warm.</summary>
    public const string Warm = "warm";

    /// <summary>Client to process: an <see cref="EditQuestion"/>; returns <see cref="Editing.Completions"/>.</summary>
    public const string Complete = "complete";

    /// <summary>Client to process: an <see cref="EditQuestion"/>; returns the documentation of a completion.</summary>
    public const string Document = "document";

    /// <summary>Client to process: an <see cref="EditQuestion"/>; returns an <see cref="Editing.Description"/>.</summary>
    public const string Describe = "describe";

    /// <summary>Client to process: an <see cref="EditQuestion"/>; returns <see cref="Editing.SignatureHelp"/>.</summary>
    public const string HelpWithSignature = "helpWithSignature";

    /// <summary>Client to process: an <see cref="EditQuestion"/>; returns a list of <see cref="Editing.Squiggle"/>.</summary>
    public const string Diagnose = "diagnose";

    /// <summary>Client to process: an <see cref="EditQuestion"/>; returns an <see cref="Editing.Completeness"/>.</summary>
    public const string Judge = "judge";

    /// <summary>Process to client: a list of <see cref="OutputMessage"/>.</summary>
    public const string Output = "output";

    /// <summary>Process to client: the <see cref="Notebooks.CellError"/> by which the process is about to end.</summary>
    public const string Dying = "dying";

    /// <summary>Process to client: the cell that could not be stopped has ended after all.</summary>
    public const string Released = "released";
}
