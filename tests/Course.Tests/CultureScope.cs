using System.Globalization;

namespace NotebookCourse.Tests;

/// <summary>Runs the rest of a test as a reader of another culture.</summary>
internal sealed class CultureScope : IDisposable
{
    private readonly (CultureInfo Own, CultureInfo Interface) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    /// <param name="name">The culture of the reader's own numbers.</param>
    /// <param name="language">The language of the interface, where it is another than before.</param>
    public CultureScope(string name, string? language = null)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        if (language is not null)
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
    }

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
}
