namespace NotebookCourse.Interleaving;

/// <summary>A step that an actor is about to take.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Thing">The number of the thing that it does it to: the same in every run of the program.</param>
/// <param name="Name">The name of that thing.</param>
internal readonly record struct Operation(OperationKind Kind, int Thing, string Name)
{
    /// <summary>What it does, in words.</summary>
    public string Describe() => Describe(Kind, Name);

    /// <summary>What a step does, in words.</summary>
    public static string Describe(OperationKind kind, string name) => kind switch
    {
        OperationKind.Read => Words.StepRead(name),
        OperationKind.Write => Words.StepWrite(name),
        OperationKind.Update => Words.StepUpdate(name),
        OperationKind.Wait => Words.StepWait(name),
        OperationKind.Enter => Words.StepEnter(name),
        OperationKind.TryEnter => Words.StepTryEnter(name),
        OperationKind.Exit => Words.StepExit(name),
        _ => name,
    };
}
