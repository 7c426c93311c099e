using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace NotebookCourse.Player.Components;

/// <summary>The page's own scripts, as the components call them. Before the page is live there is nothing to call.</summary>
public sealed class PageScripts(IJSRuntime runtime) : IAsyncDisposable
{
    private IJSObjectReference? _editors;
    private IJSObjectReference? _outputs;
    private IJSObjectReference? _page;
    private readonly Dictionary<string, string> _sources = [];
    private bool _attached;

    /// <summary>Whether the page is live.</summary>
    public bool IsLive => _outputs is not null;

    /// <summary>Brings a page without cells to life.</summary>
    public async Task StartAsync() => _outputs = await Import("outputs");

    /// <summary>Brings the page of a notebook to life.</summary>
    /// <param name="page">What the scripts call.</param>
    public async Task StartAsync<T>(DotNetObjectReference<T> page)
        where T : class
    {
        await StartAsync();
        _editors = await Import("editors");
        _page = await Import("page");
        await _editors.InvokeVoidAsync("attach", page);
        await _page.InvokeVoidAsync("attach", page);
        _attached = true;
    }

    /// <summary>Notes that the page has a text of a cell: it was drawn with it, or has written it itself.</summary>
    public void Has(string cell, string source) => _sources[cell] = source;

    /// <summary>Forgets what the page has of a cell: what was sent to it may be lost.</summary>
    public void Forget(string cell) => _sources.Remove(cell);

    /// <summary>Shows a cell's text, if the page has another one: it may come from another page of the notebook.</summary>
    public ValueTask ShowSourceAsync(string cell, string source)
    {
        if (!_attached || _sources.GetValueOrDefault(cell) == source) return ValueTask.CompletedTask;
        Has(cell, source);
        return Invoke(_editors, "setSource", cell, source);
    }

    /// <summary>Shows the line at fault.</summary>
    public ValueTask RevealAsync(string cell, int line, int column) => Invoke(_editors, "revealLine", cell, line, column);

    /// <summary>Moves the focus to a cell.</summary>
    public ValueTask FocusAsync(string cell) => Invoke(_editors, "focusCell", cell);

    /// <summary>Puts an output into its place.</summary>
    public ValueTask ShowAsync(ElementReference place, string mime, string content) => Invoke(_outputs, "show", place, mime, content);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var module in new[] { _editors, _outputs, _page }.OfType<IJSObjectReference>())
        {
            try
            {
                await module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page is gone, and its modules with it.
            }
        }
    }

    private ValueTask<IJSObjectReference> Import(string module) => runtime.InvokeAsync<IJSObjectReference>("import", $"./js/{module}.js");

    private static async ValueTask Invoke(IJSObjectReference? module, string name, params object[] arguments)
    {
        if (module is null) return;
        try
        {
            await module.InvokeVoidAsync(name, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone; there is nobody to show it to.
        }
    }
}
