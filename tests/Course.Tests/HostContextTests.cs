namespace NotebookCourse.Tests;

[Collection(nameof(HostOffers))]
public class HostContextTests
{
    [Fact]
    public void StopToken_NoHost_NeverStops() => Assert.False(HostContext.StopToken.CanBeCanceled);

    [Fact]
    public void StopToken_HostOffersOne_IsTheHosts()
    {
        using var source = new CancellationTokenSource();
        AppContext.SetData(HostContext.StopTokenKey, (Func<CancellationToken>)(() => source.Token));
        try
        {
            Assert.Equal(source.Token, HostContext.StopToken);
        }
        finally
        {
            AppContext.SetData(HostContext.StopTokenKey, null);
        }
    }

    [Fact]
    public void StopTokenOf_ContextLikeDotNetInteractives_IsTheCurrentInvocations()
    {
        using var source = new CancellationTokenSource();
        InvocationContext.Current = new() { CancellationToken = source.Token };

        Assert.Equal(source.Token, HostContext.StopTokenOf(typeof(InvocationContext)));
    }

    [Fact]
    public void StopTokenOf_NothingRuns_NeverStops()
    {
        InvocationContext.Current = null;

        Assert.False(HostContext.StopTokenOf(typeof(InvocationContext)).CanBeCanceled);
    }

    [Fact]
    public void Show_HostDisplays_ShowsAndReplaces()
    {
        var shown = new List<object>();
        AppContext.SetData(HostContext.DisplayKey, (Func<object, Action<object>>)(value =>
        {
            shown.Add(value);
            return shown.Add;
        }));
        try
        {
            HostContext.Show("half")("all");
        }
        finally
        {
            AppContext.SetData(HostContext.DisplayKey, null);
        }
        Assert.Equal(["half", "all"], shown);
    }

    [Fact]
    public void Show_NoHost_ReplacingDoesNothing() => Assert.Null(Record.Exception(() => HostContext.Show("half")("all")));

    // As Microsoft.DotNet.Interactive.KernelInvocationContext looks from outside.
    private sealed class InvocationContext
    {
        [ThreadStatic]
        private static InvocationContext? _current;

        public static InvocationContext? Current { get => _current; set => _current = value; }

        public CancellationToken CancellationToken { get; init; }
    }
}
