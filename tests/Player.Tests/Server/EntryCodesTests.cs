using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Player.Server;

namespace NotebookCourse.Player.Tests.Server;

public sealed class EntryCodesTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly EntryCodes _codes;

    public EntryCodesTests() => _codes = new EntryCodes(_time);

    [Fact]
    public void TryUse_ACodeTwice_IsGoodOnce()
    {
        var code = _codes.Make();

        Assert.True(_codes.TryUse(code));
        Assert.False(_codes.TryUse(code));
    }

    [Fact]
    public void TryUse_ByManyAtATime_IsGoodForOne()
    {
        var code = _codes.Make();

        Assert.Equal(1, ParallelEnumerable.Range(0, 1000).Count(_ => _codes.TryUse(code)));
    }

    [Fact]
    public void TryUse_TenMinutesLater_IsTooLate()
    {
        var (code, other) = (_codes.Make(), _codes.Make());

        _time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        Assert.True(_codes.TryUse(code));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.False(_codes.TryUse(other));
    }

    [Theory]
    [InlineData("")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaa")]
    public void TryUse_ACodeThatWasNeverMade_IsBad(string code)
    {
        _codes.Make();

        Assert.False(_codes.TryUse(code));
    }

    [Fact]
    public void Make_Again_IsAnotherOf120BitsAndBothAreGood()
    {
        var (first, second) = (_codes.Make(), _codes.Make());

        Assert.Matches("^[a-km-np-z2-9]{24}$", first);
        Assert.NotEqual(first, second);
        Assert.True(_codes.TryUse(second));
        Assert.True(_codes.TryUse(first));
    }
}
