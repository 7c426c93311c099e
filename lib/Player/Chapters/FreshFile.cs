namespace NotebookCourse.Player.Chapters;

/// <summary>What a file of the course holds, read when it is asked for and again when the file has changed.</summary>
/// <param name="file">The file; there need not be one.</param>
/// <param name="read">Reads it.</param>
internal sealed class FreshFile<T>(string file, Func<string, T> read)
{
    // One reference, because several pages ask at a time: a reader sees a content and its time together.
    private Known? _known;

    /// <summary>What it holds now.</summary>
    public T Content
    {
        get
        {
            var written = File.GetLastWriteTimeUtc(file);
            if (_known is { } known && known.Written == written)
                return known.Content;
            var content = read(file);
            _known = new Known(written, content);
            return content;
        }
    }

    private sealed record Known(DateTime Written, T Content);
}
