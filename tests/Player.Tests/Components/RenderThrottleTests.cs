using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Player.Components;

namespace NotebookCourse.Player.Tests.Components;

public sealed class RenderThrottleTests : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FakeTimeProvider _clock = new();
    private readonly RenderThrottle _throttle;
    private int _renderings;

    public RenderThrottleTests() => _throttle = new RenderThrottle(() => _renderings++, Pause, _clock);

    public void Dispose() => _throttle.Dispose();

    [Fact]
    public void Request_TheFirst_RendersAtOnce()
    {
        _throttle.Request();

        Assert.Equal(1, _renderings);
    }

    [Fact]
    public void Request_ManyWithinThePause_RenderOnceMoreAfterIt()
    {
        for (var wish = 0; wish < 1_000; wish++) _throttle.Request();
        Assert.Equal(1, _renderings);

        _clock.Advance(Pause);

        Assert.Equal(2, _renderings);
    }

    [Fact]
    public void Request_NoneWithinThePause_RendersNothingAfterIt()
    {
        _throttle.Request();

        _clock.Advance(10 * Pause);

        Assert.Equal(1, _renderings);
    }

    [Fact]
    public void Request_AfterThePause_RendersAtOnce()
    {
        _throttle.Request();
        _clock.Advance(Pause);

        _throttle.Request();

        Assert.Equal(2, _renderings);
    }

    [Fact]
    public void Request_WithoutEnd_RendersOncePerPause()
    {
        for (var step = 0; step < 100; step++)
        {
            _throttle.Request();
            _clock.Advance(Pause / 5);
        }

        Assert.InRange(_renderings, 20, 21);
    }

    [Fact]
    public void Request_TheLastBeforeDispose_RendersNothingLater()
    {
        _throttle.Request();
        _throttle.Request();

        _throttle.Dispose();
        _clock.Advance(Pause);

        Assert.Equal(1, _renderings);
    }
}
