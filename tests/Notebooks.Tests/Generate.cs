using System.Text;
using CsCheck;

namespace NotebookCourse.Notebooks.Tests;

/// <summary>Random notebooks, made of what real and broken ones are made of.</summary>
internal static class Generate
{
    private static readonly string[] Scraps =
    [
        "#!csharp", "#!c#", "#!cs", "#!fsharp", "#!f#", "#!markdown", "#!md", "#!html", "#!javascript", "#!js", "#!mermaid", "#!csharp ", "#!meta", "#!",
        "#!import ../lib/course.csx", "#!time", "#!pwsh", "#!sharp", "#r \"x.dll\"", Sample.Meta,
        """{"kernelInfo":{"defaultKernelName":"sharp","items":[{"name":"csharp","aliases":["sharp"]},{"name":"pwsh"}]}}""",
        """{"kernelInfo":{"items":[{"name":"\ud800"}]}}""", """{"kernelInfo":""", "{}", "[]", "null", "var x = 1;", "é😀", " ", "\t", "\uFEFF", "\u2028", "\0", "\uD800",
        "\n", "\n", "\n", "\n\n", "\r\n", "\r\n", "\r",
    ];

    private static readonly string[] Foreign = ["raw", "pwsh", "klingon", "C++ 17"];

    /// <summary>Text of a file, valid or not.</summary>
    public static readonly Gen<string> FileText = Gen.Int[0, Scraps.Length - 1].Select(index => Scraps[index]).Array[0, 24].Select(string.Concat);

    /// <summary>Any bytes, those of texts among them.</summary>
    public static readonly Gen<byte[]> FileBytes = Gen.OneOf(
        Gen.Byte.Array[0, 200],
        FileText.Select(Encoding.UTF8.GetBytes),
        Gen.Select(FileText, Gen.Byte.Array[0, 3], FileText).Select(parts =>
            (byte[])[.. Encoding.UTF8.GetBytes(parts.Item1), .. parts.Item2, .. Encoding.UTF8.GetBytes(parts.Item3)]));

    /// <summary>A cell's source that a file can hold: any characters, but no language line, NUL or half character.</summary>
    public static readonly Gen<string> Source = Gen.OneOf(FileText, Gen.String).Where(CanBeWritten);

    public static readonly Gen<Cell[]> Cells = Gen.Select(Gen.Enum<CellLanguage>(), Source, Gen.Int[0, Foreign.Length - 1])
        .Select(cell => new Cell(cell.Item1, cell.Item2, Foreign: cell.Item1 == CellLanguage.Foreign ? Foreign[cell.Item3] : null)).Array[0, 8];

    private static bool CanBeWritten(string source) =>
        !source.Contains('\0')
        && !source.Split('\n', '\r').Any(line => line.StartsWith("#!", StringComparison.Ordinal) && (CellLanguageNames.TryParse(line[2..].TrimEnd(), out _) || CellLanguageNames.IsForeign(line[2..].TrimEnd())))
        && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(source)) == source;
}
