namespace NotebookCourse.Topics.Downloads;

/// <summary>Tells the image server to open a site, or to close one.</summary>
/// <param name="Open">How the new site behaves.</param>
/// <param name="Close">The address of the site to close.</param>
internal sealed record SiteCommand(SiteSettings? Open = null, string? Close = null);
