using System.Globalization;

namespace NotebookCourse;

/// <summary>A phrase of one of the <c>.resx</c> files, with its places filled in.</summary>
internal static class Phrase
{
    /// <summary>Puts values into the places <c>{0}</c>, <c>{1}</c>, … of a phrase; where a place has forms of words, the one that agrees (<see cref="Plural"/>).</summary>
    public static string With(this string phrase, params ReadOnlySpan<PhraseValue> values)
    {
        var boxed = new object?[values.Length];
        for (var i = 0; i < boxed.Length; i++)
            boxed[i] = values[i];
        return string.Format(CultureInfo.InvariantCulture, phrase, boxed);
    }
}
