using NotebookCourse.Experiments;
using NotebookCourse.Topics.Switching;

namespace NotebookCourse.Tests.Topics.Switching;

public class PinningTests
{
    [Fact]
    public void TryPin_EachProcessor_IsTheOnlyOneLeftToTheThreadAndToNobodyElse()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Threads can be pinned on Linux only.");
        var before = Pinning.OfThisThread();

        for (var which = 0; which < Pinning.Allowed.Count; which++)
        {
            IReadOnlyList<int> left = [], ofChild = [];
            DedicatedThreads.Run(1, _ =>
            {
                Assert.True(Pinning.TryPin(which));
                left = Pinning.OfThisThread();
                DedicatedThreads.Run(1, _ => ofChild = Pinning.OfThisThread());
            });

            Assert.Equal([Pinning.Allowed[^(which + 1)]], left);
            // Else threads that the runtime starts from a pinned one would stay pinned when it has long ended.
            Assert.Equal(Pinning.Allowed, ofChild);
        }
        Assert.Equal(before, Pinning.OfThisThread());
    }

    [Fact]
    public void TryPin_MoreThanThereAre_IsRefused() => Assert.False(Pinning.TryPin(Pinning.Allowed.Count));
}
