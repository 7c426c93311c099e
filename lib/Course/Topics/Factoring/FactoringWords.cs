namespace NotebookCourse.Topics.Factoring;

/// <summary>Chooses between the singular and the plural of a phrase.</summary>
internal static partial class FactoringWords
{
    public static string Processes(int processes) => processes == 1 ? OneProcess : SeveralProcesses.With(processes);
}
