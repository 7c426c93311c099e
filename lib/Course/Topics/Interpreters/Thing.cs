namespace NotebookCourse.Topics.Interpreters;

/// <summary>An object of the tiny interpreter: a number, and how many know it.</summary>
internal sealed class Thing
{
    /// <summary>The number that it stands for.</summary>
    public long Value;

    /// <summary>How many places refer to it; at zero its memory is given away again.</summary>
    public int References;
}
