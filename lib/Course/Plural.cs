using System.Globalization;

namespace NotebookCourse;

/// <summary>Words that agree with a number, in the phrases of the <c>.resx</c> files.</summary>
/// <remarks>
/// A place says them behind a colon, the form for one and the form for all others, and <c>#</c> is the number itself:
/// "{0:# thread|# threads}" is "1 thread" and "4 threads", "{0:is|are}" goes with a number that stands elsewhere. Of
/// three forms the first is for none: "{0:nobody|one thread|# threads}". Which numbers take the form for one is the
/// language's own: in English 1 alone, in French 0 and 1.5 as well. The number decides as it is written, so a text
/// such as "1" does as well as the number, and "1.00 times" are many.
/// </remarks>
internal static class Plural
{
    private const char Between = '|', TheNumber = '#';

    // What CourseWords.FormForOne says in languages that count everything below two as one.
    private const string BelowTwo = "below two";

    /// <summary>The form that goes with a number.</summary>
    /// <param name="forms">Two forms (one, many) or three (none, one, many), with a bar between them.</param>
    /// <param name="number">The number as it is written.</param>
    /// <exception cref="FormatException">There are not two or three forms.</exception>
    public static string Choose(string forms, string number)
    {
        var all = forms.Split(Between);
        if (all.Length is not (2 or 3))
            throw new FormatException(CourseWords.FormsOfNumber.With(forms));
        var form = all.Length == 3 && number == "0" ? all[0] : IsOne(number) ? all[^2] : all[^1];
        return form.Replace(TheNumber.ToString(), number, StringComparison.Ordinal);
    }

    private static bool IsOne(string number) => CourseWords.FormForOne == BelowTwo
        ? double.TryParse(number, NumberStyles.Number, Language.Numbers, out var value) && Math.Abs(value) < 2
        : number == "1";
}
