using System.Globalization;

namespace NotebookCourse;

/// <summary>The language in which the library speaks: that of the current UI culture where the course has words in it, else English.</summary>
/// <remarks>The culture in which a learner's own code writes numbers has no say in this, and is left as it is.</remarks>
internal static class Language
{
    private static NumbersOf? _last;

    /// <summary>The culture whose numbers belong to the words: a decimal comma in a French sentence, whatever the machine is used to.</summary>
    public static CultureInfo Numbers
    {
        get
        {
            var wanted = CultureInfo.CurrentUICulture;
            var last = _last;
            // A chart asks thousands of times; one reference holds both, so that no thread sees a half of each.
            if (last is null || !ReferenceEquals(last.Wanted, wanted))
                _last = last = new(wanted, CultureInfo.GetCultureInfo(CourseWords.CultureOfNumbers));
            return last.Numbers;
        }
    }

    private sealed record NumbersOf(CultureInfo Wanted, CultureInfo Numbers);
}
