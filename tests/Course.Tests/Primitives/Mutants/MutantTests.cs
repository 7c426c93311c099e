using System.Globalization;
using System.Text;

namespace NotebookCourse.Tests.Primitives.Mutants;

public sealed class MutantTests
{
    private const int Fewest = 5;

    public static TheoryData<string> Mutants => [.. AllMutants.All.Select(mutant => mutant.ToString())];

    [Theory]
    [MemberData(nameof(Mutants))]
    public void Suite_OfAMutant_CatchesItWhereTheTableSays(string name)
    {
        var mutant = AllMutants.All.Single(each => each.ToString() == name);
        var suite = Suites.Of(Suites.Primitives.Single(each => each.Name == mutant.Primitive));
        var subject = new Subject(MutantAssembly.TypeOf(mutant));

        var caughtBy = suite.FirstOrDefault(check => Record.Exception(() => check.Run(subject)) is not null)?.Name;

        Assert.Equal(mutant.CaughtBy, caughtBy);
    }

    [Fact]
    public void Primitives_All_HaveEnoughMutants() =>
        Assert.All(Suites.Primitives, each => Assert.InRange(AllMutants.All.Count(mutant => mutant.Primitive == each.Name), Fewest, int.MaxValue));

    [Fact]
    public void Table_InTheRepository_ListsTheMutants()
    {
        var table = new StringBuilder("""
            # What is broken in the primitives, and what catches it

            Each primitive's source is compiled again with one thing broken, and its suite (`Suites.cs`) run on the result.
            Written from `Mutants/AllMutants.cs`; a test holds it against that.

            | Primitive | Mutant | Instead of | Stands | Caught by |
            |---|---|---|---|---|

            """);
        foreach (var mutant in AllMutants.All)
            table.Append(CultureInfo.InvariantCulture, $"| {mutant.Primitive} | {mutant.Name} | {Cell(mutant.From)} | {Cell(mutant.To)} | {mutant.CaughtBy} |\n");

        var written = Path.Combine(AppContext.BaseDirectory, "MUTANTS.md");
        File.WriteAllText(written, table.ToString());

        Assert.True(table.ToString() == File.ReadAllText(Repository.At("tests/Course.Tests/Primitives/MUTANTS.md")), $"MUTANTS.md is not of today: copy {written} over it.");

        static string Cell(string source) => string.IsNullOrWhiteSpace(source) ? "nothing" : $"`{string.Join(" ", source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal)}`";
    }
}
