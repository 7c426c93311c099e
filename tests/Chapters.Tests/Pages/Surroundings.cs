namespace NotebookCourse.Chapters.Tests.Pages;

/// <summary>What a page in which figures are put has besides them.</summary>
/// <param name="Plotly">Where plotly.js can be found.</param>
/// <param name="AmdLoader">Whether the page has a loader such as require.js, which catches scripts that announce themselves to one.</param>
internal sealed record Surroundings(PlotlyPlace Plotly, bool AmdLoader)
{
    /// <summary>Whether a chart can be drawn there.</summary>
    public bool CanDraw => Plotly != PlotlyPlace.Nowhere;
}

/// <summary>Where a page finds plotly.js.</summary>
public enum PlotlyPlace
{
    /// <summary>The page's base address is the notebook's folder, and there is no network.</summary>
    BesideTheCourse,

    /// <summary>The page's base address is another one, and there is a network.</summary>
    OnTheNetwork,

    /// <summary>Neither: another base address, and no network.</summary>
    Nowhere,
}
