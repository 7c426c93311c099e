using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NotebookCourse.Notebooks;

/// <summary>The text of a notebook file: read within a limit, written, and refused when it is no text.</summary>
internal static class NotebookText
{
    /// <summary>The largest file that is read: a chapter has some ten KiB, one with outputs some MiB.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private static readonly (byte[] Start, string What)[] Signatures =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([(byte)'G', (byte)'I', (byte)'F', (byte)'8'], "a GIF image"),
        ([(byte)'%', (byte)'P', (byte)'D', (byte)'F'], "a PDF document"),
        ([(byte)'P', (byte)'K', 3, 4], "a ZIP archive"),
        ([0xFF, 0xFE], "UTF-16 text"),
        ([0xFE, 0xFF], "UTF-16 text"),
    ];

    /// <summary>Reads a file whole. A byte order mark stays in the text, so that writing the text gives the same bytes.</summary>
    public static string Read(string path)
    {
        if (Directory.Exists(path))
            throw new NotebookException(path, 0, "expected a notebook file, but found a folder. Name a .dib or .ipynb file in it.");

        return Decode(Files(path, () => ReadBytes(path)), path);
    }

    /// <summary>Writes text as UTF-8 without adding a byte order mark.</summary>
    public static void Write(string path, string text) => Files(path, () =>
    {
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return true;
    });

    /// <summary>The text that bytes hold.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length > MaxBytes)
            throw TooLarge(name, bytes.Length);

        foreach (var (start, what) in Signatures)
        {
            if (bytes.StartsWith(start))
                throw NotText(name, 1, what);
        }

        var characters = new char[bytes.Length];
        if (Utf8.ToUtf16(bytes, characters, out var read, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
            throw NotText(name, 1 + bytes[..read].Count((byte)'\n'), $"the byte 0x{bytes[read]:X2}, which UTF-8 does not allow there");

        var text = new string(characters, 0, written);
        Check(text, name);
        return text;
    }

    /// <summary>Refuses text that cannot be written to a file and read again.</summary>
    public static void Check(string text, string name)
    {
        var nul = text.IndexOf('\0');
        if (nul >= 0)
            throw NotText(name, LineAt(text, nul), "a NUL character");

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                i++;
            else if (char.IsSurrogate(text[i]))
                throw NotText(name, LineAt(text, i), $"half a character (U+{(int)text[i]:X4})");
        }
    }

    private static int LineAt(string text, int index) => 1 + text.AsSpan(0, index).Count('\n');

    private static byte[] ReadBytes(string path)
    {
        using var file = OrdinaryFile.OpenRead(path);
        if (file.Length > MaxBytes)
            throw TooLarge(path, file.Length);

        // A device has no length and no end, so the limit holds for what is read, too.
        var bytes = new byte[file.CanSeek && file.Length > 0 ? file.Length : MaxBytes + 1];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return count > MaxBytes ? throw TooLarge(path, count) : bytes[..count];
    }

    private static T Files<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookException(path, 0, "expected a notebook file, but there is no such file. Check the path.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new NotebookException(path, 0, $"the file cannot be read or written: {error.Message}", error);
        }
    }

    private static NotebookException NotText(string name, int line, string found) =>
        new(name, line, $"expected a notebook, which is UTF-8 text, but found {found}. Is it another kind of file, or saved in another encoding?");

    private static NotebookException TooLarge(string name, long bytes) =>
        new(name, 0, $"expected a notebook of at most {MaxBytes >> 20} MiB, but found {(bytes + (1 << 20) - 1) >> 20} MiB. Clear its outputs, or split it.");
}
