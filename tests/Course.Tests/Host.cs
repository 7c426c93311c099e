namespace NotebookCourse.Tests;

/// <summary>A host that remembers what it is shown and what it is offered to keep. Its tests belong to <see cref="HostOffers"/>.</summary>
internal sealed class Host : IDisposable
{
    public Host()
    {
        AppContext.SetData(HostContext.DisplayKey, (Func<object, Action<object>>)(first =>
        {
            Places++;
            Shown.Add(first);
            return Shown.Add;
        }));
        AppContext.SetData(HostContext.KeepKey, (Action<string, string>)((mimeType, content) => Kept.Add((mimeType, content))));
    }

    /// <summary>Everything shown, in whatever place.</summary>
    public List<object> Shown { get; } = [];

    /// <summary>In how many places.</summary>
    public int Places { get; private set; }

    public List<(string MimeType, string Content)> Kept { get; } = [];

    public void Dispose()
    {
        AppContext.SetData(HostContext.DisplayKey, null);
        AppContext.SetData(HostContext.KeepKey, null);
    }
}
