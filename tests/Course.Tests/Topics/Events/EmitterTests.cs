using NotebookCourse.Primitives;
using NotebookCourse.Topics.Events;

namespace NotebookCourse.Tests.Topics.Events;

public class EmitterTests
{
    private readonly EventLoop _loop = new();
    private readonly List<string> _log = [];
    private readonly Emitter<int> _emitter;

    public EmitterTests() => _emitter = new("bell", _loop);

    [Fact]
    public void Raise_BeforeTheLoopRuns_CallsNobody()
    {
        Register("A");

        _emitter.Raise(1);

        Assert.Empty(_log);
        Assert.Equal((1, 0), (_emitter.Raised, _emitter.Dispatched));
    }

    [Fact]
    public void Dispatch_SeveralHandlersAndEvents_KeepsBothOrders()
    {
        Register("A");
        Register("B");

        Assert.Equal(["A1", "B1", "A2", "B2"], AfterRaising(1, 2));
    }

    [Fact]
    public void Off_DuringDispatch_TakesEffectAtOnceAndOnFromTheNextEventOn()
    {
        Register("A", () =>
        {
            if (_emitter.Dispatched > 1) return;
            _emitter.Off("B");
            Register("C");
        });
        Register("B");

        Assert.Equal(["A1", "A2", "C2"], AfterRaising(1, 2));
    }

    [Fact]
    public void Off_AndOnAgainDuringDispatch_CountsAsNew()
    {
        Register("A", () =>
        {
            _emitter.Off("B");
            Register("B");
        });
        Register("B");

        Assert.Equal(["A1", "A2"], AfterRaising(1, 2));
    }

    [Fact]
    public void Dispatch_HandlerThrows_IsNotedAndTheNextOneIsCalled()
    {
        Register("A", () => throw new InvalidOperationException("no ink"));
        Register("B");

        Assert.Equal(["A1", "B1"], AfterRaising(1));
        Assert.Equal(
            [new("A", 1, 1, "InvalidOperationException: no ink", true), new HandlerRecord("B", 1, 0, null, true)],
            _emitter.Handlers);
    }

    [Fact]
    public void Dispatch_HandlerIsStopped_EndsTheLoop()
    {
        Register("A", () => throw new OperationCanceledException());

        _emitter.Raise(1);

        Assert.Throws<OperationCanceledException>(_loop.RunUntilIdle);
    }

    [Fact]
    public void OnAndOff_NamesThatDoNotFit_SaySo()
    {
        Register("A");

        Assert.Contains("bell has a handler called A already", Assert.Throws<ArgumentException>(() => Register("A")).Message, StringComparison.Ordinal);
        Assert.Contains("bell has no handler called B", Assert.Throws<ArgumentException>(() => _emitter.Off("B")).Message, StringComparison.Ordinal);
    }

    private void Register(string name, Action? action = null) => _emitter.On(name, what =>
    {
        _log.Add($"{name}{what}");
        action?.Invoke();
    });

    private List<string> AfterRaising(params int[] events)
    {
        foreach (var each in events) _emitter.Raise(each);
        _loop.RunUntilIdle();
        return _log;
    }
}
