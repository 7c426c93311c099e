namespace NotebookCourse.Tests;

[Collection(nameof(HostOffers))]
public class AmbientTests
{
    [Fact]
    public void StopToken_NoHost_NeverStops() => Assert.False(Ambient.StopToken.CanBeCanceled);

    [Fact]
    public void StopToken_HostOffersOne_IsTheHosts()
    {
        using var source = new CancellationTokenSource();
        AppContext.SetData(Ambient.StopTokenKey, (Func<CancellationToken>)(() => source.Token));
        try
        {
            Assert.Equal(source.Token, Ambient.StopToken);
        }
        finally
        {
            AppContext.SetData(Ambient.StopTokenKey, null);
        }
    }

    [Fact]
    public void StopTokenOf_ContextLikeDotNetInteractives_IsTheCurrentInvocations()
    {
        using var source = new CancellationTokenSource();
        InvocationContext.Current = new() { CancellationToken = source.Token };

        Assert.Equal(source.Token, Ambient.StopTokenOf(typeof(InvocationContext)));
    }

    [Fact]
    public void StopTokenOf_NothingRuns_NeverStops()
    {
        InvocationContext.Current = null;

        Assert.False(Ambient.StopTokenOf(typeof(InvocationContext)).CanBeCanceled);
    }

    [Fact]
    public void Show_HostDisplays_ShowsAndReplaces()
    {
        var shown = new List<object>();
        AppContext.SetData(Ambient.DisplayKey, (Func<object, Action<object>>)(value =>
        {
            shown.Add(value);
            return shown.Add;
        }));
        try
        {
            Ambient.Show("half")("all");
        }
        finally
        {
            AppContext.SetData(Ambient.DisplayKey, null);
        }
        Assert.Equal(["half", "all"], shown);
    }

    [Fact]
    public void Show_NoHost_ReplacingDoesNothing() => Assert.Null(Record.Exception(() => Ambient.Show("half")("all")));

    // As Microsoft.DotNet.Interactive.KernelInvocationContext looks from outside.
    private sealed class InvocationContext
    {
        [ThreadStatic]
        private static InvocationContext? _current;

        public static InvocationContext? Current { get => _current; set => _current = value; }

        public CancellationToken CancellationToken { get; init; }
    }
}
