using NotebookCourse.Structure.Tests.Compiled;

namespace NotebookCourse.Structure.Tests.Rules;

public class HouseTests
{
    [Theory]
    [InlineData("NotebookCourse.Figures", "NotebookCourse.Experiments")]
    [InlineData("NotebookCourse.Topics.Factoring", "NotebookCourse.Topics.Factoring.Figures")]
    [InlineData("NotebookCourse.Topics.Gpu", "NotebookCourse.Topics.Factoring")]
    [InlineData("NotebookCourse.Topics.Gpu.Figures", "NotebookCourse.Figures.Charts")]
    [InlineData("NotebookCourse.Primitives", "NotebookCourse.Interleaving")]
    [InlineData("NotebookCourse.Primitives", "NotebookCourse")]
    [InlineData("NotebookCourse.EntryPoint", "NotebookCourse.Figures.Charts")]
    [InlineData("NotebookCourse.EntryPoint", "NotebookCourse.Topics")]
    [InlineData("NotebookCourse.Topics", "System.Linq")]
    public void Complaint_UseOfWhatLiesBelow_IsNull(string from, string to) => Assert.Null(House.Complaint(from, to));

    [Theory]
    [InlineData("NotebookCourse.Experiments", "NotebookCourse.Figures")]
    [InlineData("NotebookCourse.Topics.Factoring", "NotebookCourse.Topics.Gpu")]
    [InlineData("NotebookCourse.Experiments", "NotebookCourse.Topics.Factoring")]
    [InlineData("NotebookCourse.Exercises", "NotebookCourse.Topics")]
    [InlineData("NotebookCourse.Interleaving", "NotebookCourse.Recording")]
    [InlineData("NotebookCourse.Recording", "NotebookCourse.Interleaving")]
    [InlineData("NotebookCourse", "NotebookCourse.Primitives")]
    [InlineData("NotebookCourse.Exercises", "NotebookCourse.EntryPoint")]
    [InlineData("NotebookCourse.EntryPoint", "NotebookCourse.Topics.Gpu")]
    [InlineData("NotebookCourse.Figures", "NotebookCourse.Helpers")]
    [InlineData("NotebookCourse.Figures", "NotebookCourse.Kernel.Client")]
    public void Complaint_UseOfAnythingElse_NamesBoth(string from, string to)
    {
        var complaint = House.Complaint(from, to);

        Assert.NotNull(complaint);
        Assert.Contains(from, complaint);
        Assert.Contains(to, complaint);
    }

    [Fact]
    public void Library_Compiled_UsesOnlyWhatLiesBelow()
    {
        var uses = AssemblyUses.Read(Repository.Assembly("NotebookCourse"));

        Assert.NotEmpty(uses);
        Assert.Empty(uses.Select(use => House.Complaint(use.From.Namespace, use.To.Namespace) is { } complaint
            ? $"{use.From} mentions {use.To}: {complaint}"
            : null).OfType<string>());
    }

    [Fact]
    public void Library_Compiled_LivesInRoomsOfTheHouse()
    {
        var types = AssemblyUses.Read(Repository.Assembly("NotebookCourse")).Select(use => use.From.Namespace).Distinct();

        // The ground lies below every room, so that only a namespace that is no room is complained of.
        Assert.Empty(types.Where(space => space != "NotebookCourse").Select(space => House.Complaint(space, "NotebookCourse")).OfType<string>());
    }
}
