using NotebookCourse.Interleaving;
using NotebookCourse.Topics.Locks;

namespace NotebookCourse.Tests.Topics.Locks;

public class BarbershopTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    public void LookThenSleep_AnyCustomers_CanSleepThroughOne(int customers, int switches)
    {
        var found = Explorer.Explore(Barbershop.LookThenSleep(customers));

        Assert.True(found.IsComplete);
        Assert.NotEmpty(found.Of(OutcomeKind.Deadlock));
        Assert.Equal(switches, found.Shortest(OutcomeKind.Deadlock).Schedule.Switches);
    }

    [Theory]
    [InlineData(1, 1, new[] { 1 })]
    [InlineData(2, 1, new[] { 1, 2 })]
    [InlineData(2, 2, new[] { 2 })]
    public void WithSemaphores_Any_CutsTheHairOfAllWhoFindAChair(int customers, int chairs, int[] served)
    {
        var found = Explorer.Explore(Barbershop.WithSemaphores(customers, chairs));

        Assert.True(found.IsComplete);
        Assert.Empty(found.Bad);
        Assert.Equal(served, found.Outcomes.Cast<int>().Order());
    }
}
