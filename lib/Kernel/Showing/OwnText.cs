using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookCourse.Kernel.Showing;

/// <summary>Values that are best shown by their text: times, numbers of all kinds, addresses, paths.</summary>
internal static class OwnText
{
    /// <summary>The text; null for values that are shown by their parts, or that the formatters write well already.</summary>
    public static string? Of(object value) => value switch
    {
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime or DateTimeOffset or TimeSpan or Guid or decimal or Enum => null,
        IFormattable own when !value.GetType().IsPrimitive => own.ToString(format: null, CultureInfo.InvariantCulture),
        CultureInfo culture => culture.EnglishName,
        Index or Range or StringBuilder or Regex or FileSystemInfo => value.ToString(),
        _ => null,
    };
}
