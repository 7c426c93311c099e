using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Office.Exercises;

/// <summary>A form in a clerk's hands, as exercise 3.2 gives it: what has to be done with it, and the photocopier that all clerks share.</summary>
public sealed class OfficeForm
{
    private readonly FormRound _round;
    private readonly int _clerk;

    internal OfficeForm(FormRound round, int clerk) => (_round, _clerk, Photocopier) = (round, clerk, round.PhotocopierFor(clerk));

    /// <summary>The photocopier: one permit, the same for all clerks.</summary>
    public ISemaphore Photocopier { get; }

    /// <summary>Reads it: a minute.</summary>
    public void Read() => _round.Do(_clerk, FormStep.Read);

    /// <summary>Asks somebody by telephone, and waits for the answer: five minutes.</summary>
    public void Ask() => _round.Do(_clerk, FormStep.Ask);

    /// <summary>Copies it, with the answer on it: a minute.</summary>
    public void Copy() => _round.Do(_clerk, FormStep.Copy);

    /// <summary>Files it: half a minute.</summary>
    public void File() => _round.Do(_clerk, FormStep.File);
}
