namespace NotebookCourse;

/// <summary>Something to look at. Its <see cref="object.ToString"/> is that in words.</summary>
internal interface IShown
{
    /// <summary>What it says to the host besides; null if it has nothing to say.</summary>
    Message? Message { get; }

    /// <summary>HTML that draws itself wherever it is put.</summary>
    string ToHtml();
}
