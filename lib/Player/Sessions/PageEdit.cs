namespace NotebookCourse.Player.Sessions;

/// <summary>A page's wish that a cell have another text.</summary>
/// <param name="Page">The page, by a name that it has given itself.</param>
/// <param name="Number">Counts the edits of the page up, so that one that was overtaken is known.</param>
/// <param name="Bases">The <see cref="Fingerprint"/>s of the texts on which it may stand: the last that the player was known to have, and those sent since.</param>
/// <param name="Text">The text.</param>
public sealed record PageEdit(string Page, long Number, IReadOnlyList<string> Bases, string Text);

/// <summary>What has become of an edit.</summary>
/// <param name="Taken">Whether it is the cell's text now, and what runs.</param>
/// <param name="Kept">Whether it lies on the disk.</param>
/// <param name="Refusal">Why it was not taken, in a sentence.</param>
/// <param name="Theirs">The text that came from elsewhere meanwhile, and is the cell's.</param>
public sealed record EditAnswer(bool Taken, bool Kept, string? Refusal = null, string? Theirs = null)
{
    /// <summary>It was not taken, for a reason.</summary>
    public static EditAnswer Refused(string reason) => new(false, false, Refusal: reason);

    /// <summary>It was not taken, because the cell has another text than the page knew.</summary>
    public static EditAnswer Disputed(string theirs) => new(false, false, Theirs: theirs);
}
