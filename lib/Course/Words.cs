using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace NotebookCourse;

/// <summary>All that the library says to a learner, in the language of the current UI culture.</summary>
/// <remarks>
/// The words are in <c>Words.resx</c>; another language is another file beside it (<c>Words.fr.resx</c>).
/// Numbers are written alike in all of them.
/// </remarks>
internal static partial class Words
{
    internal static readonly ResourceManager Resources = new(typeof(Words));

    private static string Say(ReadOnlySpan<object?> arguments = default, [CallerMemberName] string phrase = "")
    {
        var words = Resources.GetString(phrase, CultureInfo.CurrentUICulture)
            ?? throw new MissingManifestResourceException($"Words.resx must hold the phrase {phrase}, but does not.");
        return arguments.IsEmpty ? words : string.Format(CultureInfo.InvariantCulture, words, arguments);
    }
}
