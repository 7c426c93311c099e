using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public class UntilSeenTests
{
    private readonly FakeTimeProvider _clock = new();
    private int _rounds;

    [Theory]
    [InlineData(1, 5, 5)]
    [InlineData(3, 1, 3)]
    [InlineData(7, 5, 7)]
    public void Repeat_SeenInTime_EndsThereButNotBeforeTheLeast(int seenIn, int least, int rounds) =>
        Assert.Equal(rounds, Repeat(seenIn, least, TimeSpan.FromMilliseconds(1)).Count);

    [Fact]
    public void Repeat_NeverSeen_EndsAfterASecond() => Assert.Equal(10, Repeat(int.MaxValue, 5, TimeSpan.FromMilliseconds(100)).Count);

    [Fact]
    public void Repeat_RoundOfMoreThanASecond_IsMadeOnce() => Assert.Single(Repeat(int.MaxValue, 5, TimeSpan.FromSeconds(2)));

    [Fact]
    public void Repeat_Stopped_Stops() => Assert.Throws<OperationCanceledException>(() =>
        UntilSeen.Repeat(() => 0, _ => false, 1, _clock, new CancellationToken(canceled: true)));

    private IReadOnlyList<int> Repeat(int seenIn, int least, TimeSpan each) => UntilSeen.Repeat(
        () =>
        {
            _clock.Advance(each);
            return ++_rounds;
        },
        round => round == seenIn, least, _clock, TestContext.Current.CancellationToken);
}
