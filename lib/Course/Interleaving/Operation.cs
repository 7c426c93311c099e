namespace NotebookCourse.Interleaving;

/// <summary>A step that an actor is about to take.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Thing">The number of the thing that it does it to: the same in every run of the program.</param>
/// <param name="Name">The name of that thing.</param>
internal readonly record struct Operation(OperationKind Kind, int Thing, string Name)
{
    /// <summary>What it does, in words.</summary>
    public string Describe() => Kind switch
    {
        OperationKind.Read => Words.StepRead(Name),
        OperationKind.Write => Words.StepWrite(Name),
        OperationKind.Update => Words.StepUpdate(Name),
        OperationKind.Wait => Words.StepWait(Name),
        _ => Name,
    };
}
