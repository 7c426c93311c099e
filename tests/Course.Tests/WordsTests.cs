using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace NotebookCourse.Tests;

public partial class WordsTests
{
    private static readonly Dictionary<string, string> English = Words.Resources
        .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    // Those without a phrase of their own choose between two others.
    private static readonly Dictionary<string, int> Members = typeof(Words)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(member => member.Name.Replace("get_", "", StringComparison.Ordinal), member => member.GetParameters().Length);

    private static readonly string[] Choosers =
        [nameof(Words.Threads), nameof(Words.Workers), nameof(Words.Processes), nameof(Words.With), nameof(Words.OnThisMachine), nameof(Words.StepsTaken), nameof(Words.SwitchesTaken)];

    [Fact]
    public void Resources_EveryMember_HasItsPhraseAndNoPhraseIsLeftOver() =>
        Assert.Equal(Members.Keys.Except(Choosers).Order(), English.Keys.Order());

    [Fact]
    public void Resources_EveryPhrase_TakesAsManyValuesAsItsMemberGives()
    {
        foreach (var (phrase, words) in English)
        {
            var places = Place().Matches(words).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
            Assert.True(
                places.Distinct().Order().SequenceEqual(Enumerable.Range(0, Members[phrase])),
                $"{phrase} is given {Members[phrase]} values, but says: {words}");
        }
    }

    [Fact]
    public void OutOfRange_Threads_SaysWhatWasExpectedAndFound() =>
        Assert.Equal("threads must be 1 to 64, but was 0.", Words.OutOfRange("threads", 1, 64, 0));

    [Theory]
    [InlineData(1, "1 thread")]
    [InlineData(4, "4 threads")]
    public void Threads_OneOrSeveral_AgreesInNumber(int threads, string words) =>
        Assert.Equal(words, Words.Threads(threads));

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();
}
