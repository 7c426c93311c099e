using System.Text;
using NotebookCourse.Notebooks.Folding;
using NotebookCourse.Player.Platforms;

namespace NotebookCourse.Player.Sessions;

/// <summary>Text that a cell writes: its first and last part in memory, all of it in a file once it grows long.</summary>
/// <remarks>Where the disk takes no more, both ends are there all the same, and the page says what is not.</remarks>
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

    /// <summary>Why the file does not hold all of the text; null if it does.</summary>
    public string? Loss { get; private set; }

    /// <summary>Grows with each text that is appended.</summary>
    public long Characters => Volatile.Read(ref _characters);

    /// <summary>Appends text.</summary>
    public void Append(string text)
    {
        lock (_gate)
        {
            Spool(text);
            _kept.Append(text);
            Volatile.Write(ref _characters, _characters + text.Length);
        }
    }

    /// <summary>What a page shows of it now.</summary>
    public TextExtract Extract()
    {
        lock (_gate)
        {
            var (lines, first, last) = (_kept.LinesLeftOut, _kept.First, _kept.Last);
            var leftOut = _characters - first.Length - last.Length;
            return leftOut == 0
                ? new TextExtract(WrittenLines.Settled(first + last), 0, "", _characters)
                : new TextExtract(WrittenLines.Settled(first), lines, WrittenLines.Settled(last), _characters, leftOut, Loss);
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        lock (_gate) return _kept.ToString();
    }

    /// <summary>Copies all of the text, or its first gibibyte; where the disk has lost it, what a page shows of it.</summary>
    public async Task CopyToAsync(Stream target, CancellationToken cancellation)
    {
        string? file;
        lock (_gate)
        {
            Try(() => _spool?.Flush());
            file = Loss is null ? File : null;
        }
        if (file is null || !System.IO.File.Exists(file))
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
            Close();
            if (File is not null) Try(() => System.IO.File.Delete(File));
            File = null;
        }
    }

    private void Spool(string text)
    {
        if (Loss is not null) return;
        Try(() =>
        {
            if (_spool is null && _characters + text.Length > 2 * HalfCharacters) StartSpool();
            if (_spool is { BaseStream.Length: < MostBytes }) _spool.Write(text);
        });
        if (Loss is not null) Close();
    }

    private void Close()
    {
        // What it has in hand goes to the disk first, which may refuse that too.
        Try(() => _spool?.Dispose());
        _spool = null;
    }

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Loss ??= error.Message;
        }
    }

    private void StartSpool()
    {
        PrivatePlace.MakeFolder(Path.GetDirectoryName(spoolFile)!);
        // Two halves are kept, so nothing has been left out yet.
        _spool = new StreamWriter(PrivatePlace.CreateFile(spoolFile, FileShare.ReadWrite | FileShare.Delete), new UTF8Encoding(false));
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
/// <param name="CharactersLeftOut">How many characters lie there; more than none also where a single line is that long.</param>
/// <param name="Loss">Why what was left out is lost; null if it can be saved.</param>
public sealed record TextExtract(string First, long LinesLeftOut, string Last, long Characters, long CharactersLeftOut = 0, string? Loss = null);
