namespace NotebookCourse;

/// <summary>What may enter a phrase: text as it is, a number as the language writes it.</summary>
/// <remarks>
/// Nothing else converts, so that no value enters a sentence as a program or the learner's machine would write it. A
/// place may hold forms of words instead of the number alone, of which the number chooses: see <see cref="Plural"/>.
/// </remarks>
internal readonly struct PhraseValue : IFormattable
{
    private PhraseValue(string? text) => Text = text;

    public string? Text { get; }

    public static implicit operator PhraseValue(string? text) => new(text);

    public static implicit operator PhraseValue(char letter) => new(letter.ToString());

    public static implicit operator PhraseValue(int number) => new(number.ToString(Language.Numbers));

    public static implicit operator PhraseValue(long number) => new(number.ToString(Language.Numbers));

    public static implicit operator PhraseValue(double number) => new(number.ToString(Language.Numbers));

    /// <summary>The value, or the form of the words behind the colon of its place that goes with it.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => string.IsNullOrEmpty(format) ? Text ?? "" : Plural.Choose(format, Text ?? "");
}
