using NotebookCourse.Topics.Threads;

namespace NotebookCourse.Tests.Topics.Threads;

public class SharedListTests
{
    [Fact]
    public void Race_OneThread_AsksOnce()
    {
        var rounds = 0;

        var run = SharedList.Race(() =>
        {
            rounds++;
            return new(1, 1_000, 1_000, []);
        });

        Assert.Equal((1, 1), (rounds, run.Rounds));
    }

    [Fact]
    public void Race_HarmInTheThirdRound_EndsThere()
    {
        var rounds = 0;

        var run = SharedList.Race(() => new(2, 10, ++rounds < 3 ? 20 : 19, []));

        Assert.Equal((3, 19), (run.Rounds, run.Count));
    }
}
