using System.Text;
using NotebookCourse.Notebooks.Folding;

namespace NotebookCourse.Player.Sessions;

/// <summary>Text that a cell writes: its first and last part in memory, all of it in a file once it grows long.</summary>
public sealed class OutputLog(string spoolFile) : IWrittenText, IDisposable
{
    /// <summary>Characters kept of each end: more than anyone reads on a page, and little enough to send many times a second.</summary>
    internal const int HalfCharacters = 32 * 1024;

    private const long MostBytes = 1L << 30;

    private readonly Lock _gate = new();
    private readonly BoundedText _kept = new(HalfCharacters);
    private StreamWriter? _spool;
    private long _characters;

    /// <summary>The file that holds all of the text, or its first gibibyte; null while the text is short.</summary>
    public string? File { get; private set; }

    /// <summary>Grows with each text that is appended.</summary>
    public long Characters => Volatile.Read(ref _characters);

    /// <summary>Appends text.</summary>
    /// <exception cref="IOException">The file cannot be written; what is kept in memory is right all the same.</exception>
    public void Append(string text)
    {
        lock (_gate)
        {
            if (_spool is null && _characters + text.Length > 2 * HalfCharacters) StartSpool();
            if (_spool is { BaseStream.Length: < MostBytes }) _spool.Write(text);
            _kept.Append(text);
            Volatile.Write(ref _characters, _characters + text.Length);
        }
    }

    /// <summary>What a page shows of it now.</summary>
    public TextExtract Extract()
    {
        lock (_gate)
        {
            return _kept.LinesLeftOut == 0
                ? new TextExtract(Readable(_kept.First + _kept.Last), 0, "", _characters)
                : new TextExtract(Readable(_kept.First), _kept.LinesLeftOut, Readable(_kept.Last), _characters);
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        lock (_gate) return _kept.ToString();
    }

    /// <summary>Copies all of the text, or its first gibibyte.</summary>
    public async Task CopyToAsync(Stream target, CancellationToken cancellation)
    {
        string? file;
        lock (_gate)
        {
            file = File;
            _spool?.Flush();
        }
        if (file is null)
        {
            await target.WriteAsync(Encoding.UTF8.GetBytes(ToString()), cancellation);
            return;
        }
        await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await source.CopyToAsync(target, cancellation);
    }

    /// <summary>Ends the file and deletes it.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _spool?.Dispose();
            _spool = null;
            if (File is not null) System.IO.File.Delete(File);
            File = null;
        }
    }

    private static string Readable(string text) => WrittenLines.Settled(text);

    private void StartSpool()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(spoolFile)!);
        // Two halves are kept, so nothing has been left out yet.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete };
        _spool = new StreamWriter(spoolFile, new UTF8Encoding(false), options);
        _spool.Write(_kept.First);
        _spool.Write(_kept.Last);
        File = spoolFile;
    }
}

/// <summary>What a page shows of a text.</summary>
/// <param name="First">Its beginning, or all of it.</param>
/// <param name="LinesLeftOut">How many lines lie between the beginning and the end.</param>
/// <param name="Last">Its end.</param>
/// <param name="Characters">The length of the whole.</param>
public sealed record TextExtract(string First, long LinesLeftOut, string Last, long Characters);
