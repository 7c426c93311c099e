using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace NotebookCourse.Player.Components;

/// <summary>The page's own scripts, as the components call them. Before the page is live there is nothing to call.</summary>
public sealed class PageScripts(IJSRuntime runtime) : IAsyncDisposable
{
    private IJSObjectReference? _editors;
    private IJSObjectReference? _outputs;
    private IJSObjectReference? _page;

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
    }

    /// <summary>Puts another text into a cell's editor.</summary>
    public ValueTask SetSourceAsync(string cell, string source) => Invoke(_editors, "setSource", cell, source);

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
