using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Primitives;

public sealed class PrimitiveTests
{
    public static TheoryData<string, string> Checks => [.. Suites.Primitives.SelectMany(primitive => Suites.Of(primitive).Select(check => (primitive.Name, check.Name)))];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Check_EverySchedule_Holds(string primitive, string check)
    {
        var type = Suites.Primitives.Single(each => each.Name == primitive);

        Suites.Of(type).Single(each => each.Name == check).Run(new PrimitiveUnderTest(type));
    }

    // Each of these would pass with a primitive that does nothing at all if the explorer could not see the bug.
    public static TheoryData<string> ChecksOfSafety =>
    [
        .. new[]
        {
            SectionChecks.Two, SectionChecks.TwoTwice, SectionChecks.TwoTwiceBounded, SectionChecks.Three, SectionChecks.ThreeTwiceDrawn, SectionChecks.ThreeBounded, SectionChecks.InOrder,
            BarrierChecks.TwoPartiesMeetTwice, BarrierChecks.ThreePartiesMeetBounded, BarrierChecks.ThreePartiesMeetTwiceDrawn,
            ReaderWriterChecks.ReaderAndWriterExclude, ReaderWriterChecks.ReaderAndWriterExcludeTwiceBounded, ReaderWriterChecks.TwoReadersAndWriterExcludeBounded,
            ReaderWriterChecks.ReaderAndTwoWritersExcludeBounded, ReaderWriterChecks.ManyExcludeDrawn,
        }.Select(check => check.Name),
    ];

    [Theory]
    [MemberData(nameof(ChecksOfSafety))]
    public void Check_WithoutThePrimitive_Fails(string name)
    {
        var check = Suites.Primitives.SelectMany(Suites.Of).First(each => each.Name == name);

        Assert.ThrowsAny<Exception>(() => check.Run(new PrimitiveUnderTest(typeof(NoOpPrimitive))));
    }

    [Fact]
    public void Names_BesideDotNet_AreNoOneElses()
    {
        var hosts = new[] { "System", "System.IO", "System.Linq", "System.Text", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks", "System.Net.Http" };
        var theirs = new[] { typeof(object), typeof(Barrier), typeof(Enumerable), typeof(Queue<>), typeof(LinkedList<>), typeof(HttpClient), typeof(Parallel), typeof(Thread), typeof(Lock) }
            .SelectMany(each => each.Assembly.GetExportedTypes()).Where(each => hosts.Contains(each.Namespace)).Select(each => each.Name);

        var ours = typeof(ILock).Assembly.GetExportedTypes().Where(each => each.Namespace == typeof(ILock).Namespace).Select(each => each.Name);

        Assert.Empty(ours.Intersect(theirs));
    }
}
