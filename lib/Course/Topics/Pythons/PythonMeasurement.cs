using System.Text.Json;

namespace NotebookCourse.Topics.Pythons;

/// <summary>Has a Python do everything in every way that it can.</summary>
/// <param name="Times">What it took, a line for each way; fewer if it died over one.</param>
/// <param name="Fault">Why there is no more; null if all came.</param>
internal sealed record PythonMeasurement(IReadOnlyList<PythonTimes> Times, string? Fault)
{
    /// <summary>Has one interpreter measure one task.</summary>
    /// <param name="interpreter">The file that starts it.</param>
    /// <param name="task">What it is to do.</param>
    /// <param name="timeout">How long all of it may take.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PythonMeasurement Take(string interpreter, PythonTask task, TimeSpan timeout, CancellationToken stop)
    {
        var reply = PythonProcess.Run(interpreter, "measure.py", JsonSerializer.Serialize(task, PythonJson.Default.PythonTask), timeout, stop);
        var right = Enum.GetValues<PythonLoad>().ToDictionary(load => load, task.Digest);
        try
        {
            return new([.. reply.Lines.Select(line => TimesOf(JsonSerializer.Deserialize(line, PythonJson.Default.PythonLine)!, right))], reply.Fault);
        }
        catch (JsonException)
        {
            return new([], reply.Fault ?? PythonsWords.PythonNotUnderstood.With(interpreter, reply.LastLine));
        }
    }

    // The time of a wrong answer says nothing.
    private static PythonTimes TimesOf(PythonLine line, Dictionary<PythonLoad, string> right) => line switch
    {
        { Missing: { } reason } => new(line.Load, line.Way, [], reason),
        { Seconds: { Length: > 0 } seconds } when line.Digest == right[line.Load] => new(line.Load, line.Way, seconds),
        _ => new(line.Load, line.Way, [], PythonsWords.PythonWrong),
    };
}
