namespace NotebookCourse;

/// <summary>What may enter a phrase: text as it is, a number as the language writes it.</summary>
/// <remarks>Nothing else converts, so that no value enters a sentence as a program or the learner's machine would write it.</remarks>
internal readonly struct PhraseValue
{
    private PhraseValue(string? text) => Text = text;

    public string? Text { get; }

    public static implicit operator PhraseValue(string? text) => new(text);

    public static implicit operator PhraseValue(char letter) => new(letter.ToString());

    public static implicit operator PhraseValue(int number) => new(number.ToString(Language.Numbers));

    public static implicit operator PhraseValue(long number) => new(number.ToString(Language.Numbers));

    public static implicit operator PhraseValue(double number) => new(number.ToString(Language.Numbers));
}
