using System.Globalization;

namespace NotebookCourse;

/// <summary>A phrase of one of the <c>.resx</c> files, with its places filled in.</summary>
internal static class Phrase
{
    /// <summary>Puts values into the places <c>{0}</c>, <c>{1}</c>, … of a phrase.</summary>
    public static string With(this string phrase, params ReadOnlySpan<PhraseValue> values)
    {
        var texts = new object?[values.Length];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = values[i].Text;
        return string.Format(CultureInfo.InvariantCulture, phrase, texts);
    }
}
