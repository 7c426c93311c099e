namespace NotebookCourse.Topics.Downloads;

/// <summary>What this process and its image server say to each other.</summary>
/// <remarks>
/// One line of JSON for each <see cref="SiteCommand"/> on the server's standard input, answered by one line for a
/// <see cref="SiteAnswer"/> on its standard output. The end of its input ends the server: the operating system
/// closes that pipe when this process ends, however it ends.
/// </remarks>
internal static class SiteProtocol
{
    /// <summary>The verb of the entry point.</summary>
    public const string Verb = "image-server";

    /// <summary>GET it for a <see cref="SiteReport"/>, DELETE it to begin a new one.</summary>
    public const string ReportPath = "/report";
}
