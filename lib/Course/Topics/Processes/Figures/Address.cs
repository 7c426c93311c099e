using System.Globalization;

namespace NotebookCourse.Topics.Processes.Figures;

/// <summary>Writes addresses of memory.</summary>
internal static class Address
{
    /// <summary>An address as debuggers write it.</summary>
    public static string Text(ulong address) => "0x" + address.ToString("x", CultureInfo.InvariantCulture);
}
