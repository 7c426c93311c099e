using NotebookCourse.Structure.Tests.Sources;

namespace NotebookCourse.Structure.Tests.Rules;

/// <summary>Every phrase is said somewhere, and every place in it is given a value.</summary>
/// <remarks>That a phrase which is said exists, and that its values are text or numbers, holds the compiler.</remarks>
internal static class PhraseRule
{
    /// <summary>What breaks the rule.</summary>
    /// <param name="files">All phrases.</param>
    /// <param name="sources">All that says them.</param>
    public static IEnumerable<string> Violations(IReadOnlyList<PhraseFile> files, IEnumerable<SourceFile> sources)
    {
        var english = files.Where(file => file.Language == "").ToDictionary(file => file.Class);
        var names = english.Values.SelectMany(file => file.Phrases.Keys.Select(phrase => (file.Class, phrase))).ToLookup(each => each.Class, each => each.phrase);
        var uses = sources.SelectMany(source => PhraseUse.In(source, names)).ToList();
        return [.. files.SelectMany(Gaps), .. uses.SelectMany(use => Miscounted(use, english[use.Class])), .. Unsaid(english.Values, uses), .. files.SelectMany(file => Untranslated(file, english))];
    }

    private static IEnumerable<string> Gaps(PhraseFile file) =>
        file.Phrases.Where(phrase => !phrase.Value.SequenceEqual(Enumerable.Range(0, phrase.Value.Length)))
            .Select(phrase => $"{file.Class}.{phrase.Key} must have places from {{0}} on without a gap, but has {string.Join(", ", phrase.Value)}");

    private static IEnumerable<string> Miscounted(PhraseUse use, PhraseFile file)
    {
        var places = file.Phrases[use.Phrase].Length;
        if (use.Values != places)
            yield return $"{use.File}: {use.Class}.{use.Phrase} has places: {places}, but is given values: {use.Values}";
    }

    private static IEnumerable<string> Unsaid(IEnumerable<PhraseFile> files, IEnumerable<PhraseUse> uses)
    {
        var said = uses.Select(use => (use.Class, use.Phrase)).ToHashSet();
        return files.SelectMany(file => file.Phrases.Keys.Where(phrase => !said.Contains((file.Class, phrase)))
            .Select(phrase => $"{file.Class}.{phrase} is said nowhere"));
    }

    private static IEnumerable<string> Untranslated(PhraseFile file, Dictionary<string, PhraseFile> english)
    {
        var original = english[file.Class].Phrases;
        return original.Keys.Union(file.Phrases.Keys)
            .Where(phrase => !original.GetValueOrDefault(phrase, []).SequenceEqual(file.Phrases.GetValueOrDefault(phrase, [])) || original.ContainsKey(phrase) != file.Phrases.ContainsKey(phrase))
            .Select(phrase => $"{file.Class}.{phrase} must be in the language '{file.Language}' as in English, with the same places");
    }
}
