using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

/// <summary>A page's connection to its player, which a test can make silent, and cut.</summary>
internal sealed class Wire
{
    private readonly List<IWebSocketRoute> _ends = [];
    private volatile bool _silent;

    /// <summary>Whether nothing comes through, and neither side is told: as when a network is gone.</summary>
    public bool IsSilent
    {
        get => _silent;
        set => _silent = value;
    }

    /// <summary>Connects a socket of the page.</summary>
    public void Pass(IWebSocketRoute page)
    {
        var player = page.ConnectToServer();
        page.OnMessage(frame => Send(frame, player));
        player.OnMessage(frame => Send(frame, page));
        lock (_ends) _ends.AddRange([page, player]);
    }

    /// <summary>Cuts the connection, so that both sides notice. A new one works.</summary>
    public async Task CutAsync()
    {
        IWebSocketRoute[] ends;
        lock (_ends)
        {
            ends = [.. _ends];
            _ends.Clear();
        }
        foreach (var end in ends) await end.CloseAsync();
        _silent = false;
    }

    private void Send(IWebSocketFrame frame, IWebSocketRoute to)
    {
        if (_silent) return;
        if (frame.Binary is { } bytes) to.Send(bytes);
        else to.Send(frame.Text!);
    }
}
