namespace NotebookCourse.Tests;

/// <summary>A host that remembers what it is shown and what it is offered to keep. Its tests belong to <see cref="HostOffers"/>.</summary>
internal sealed class Host : IDisposable
{
    public Host()
    {
        AppContext.SetData(Ambient.DisplayKey, (Func<object, Action<object>>)(first =>
        {
            Places++;
            Shown.Add(first);
            return Shown.Add;
        }));
        AppContext.SetData(Ambient.KeepKey, (Action<string, string>)((mimeType, content) => Kept.Add((mimeType, content))));
    }

    /// <summary>Everything shown, in whatever place.</summary>
    public List<object> Shown { get; } = [];

    /// <summary>In how many places.</summary>
    public int Places { get; private set; }

    public List<(string MimeType, string Content)> Kept { get; } = [];

    public void Dispose()
    {
        AppContext.SetData(Ambient.DisplayKey, null);
        AppContext.SetData(Ambient.KeepKey, null);
    }
}
