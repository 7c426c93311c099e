namespace NotebookCourse.Topics.Downloads;

/// <summary>The image server has done what it was told.</summary>
/// <param name="Address">The address of the site that it opened or closed, without a slash at its end.</param>
/// <param name="Open">How many sites are open now.</param>
internal sealed record SiteAnswer(string Address, int Open);
