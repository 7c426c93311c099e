namespace NotebookCourse.Topics.Office;

/// <summary>What has to be done with a form, in this order.</summary>
internal enum FormStep
{
    Read,
    Ask,
    Copy,
    File,
}
