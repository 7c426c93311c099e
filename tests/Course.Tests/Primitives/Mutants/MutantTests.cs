using System.Globalization;
using System.Text;
using NotebookCourse.Tests.Primitives.Collections.Checks;

namespace NotebookCourse.Tests.Primitives.Mutants;

/// <summary>The suites can fail: each catches what is broken in its primitive.</summary>
public sealed class MutantTests
{
    private const int Fewest = 5;

    public static TheoryData<string> Mutants => [.. AllMutants.All.Select(mutant => mutant.ToString())];

    // It tests the tests, which change seldom: asked for by .ci/thorough.
    [Theory(Explicit = true)]
    [MemberData(nameof(Mutants))]
    public void Suite_OfAMutant_CatchesItWhereTheTableSays(string name)
    {
        var mutant = AllMutants.All.Single(each => each.ToString() == name);
        var broken = MutantAssembly.TypeOf(mutant);

        var failure = Record.Exception(() => CheckOf(mutant)(broken));

        // By an assertion, or because the explorer or the primitive itself says what is wrong: a check that cannot even be made catches nothing.
        Assert.True(failure is Xunit.Sdk.XunitException or CsCheck.CsCheckException or InvalidOperationException, $"{mutant.CaughtBy} must catch {name}, but: {failure?.ToString() ?? "it passes"}");
    }

    [Fact]
    public void Primitives_All_HaveEnoughMutants() => Assert.All(
        Suites.Primitives.Select(each => each.Name).Concat(CollectionSuites.All.Select(each => each.Primitive)),
        primitive => Assert.InRange(AllMutants.All.Count(mutant => mutant.Primitive == primitive), Fewest, int.MaxValue));

    [Fact]
    public void Mutants_All_BreakOnePlace() => Assert.DoesNotContain(AllMutants.All, mutant => mutant.Places != 1);

    [Fact]
    public void Mutants_All_HaveNamesOfTheirOwn() => Assert.Equal(AllMutants.All.Count, AllMutants.All.DistinctBy(mutant => mutant.Namespace).Count());

    [Fact]
    public void Table_InTheRepository_ListsTheMutants()
    {
        var table = new StringBuilder("""
            # What is broken in the primitives, and what catches it

            Each primitive's source is compiled again with one thing broken, and the check that is named run on the result.
            Written from `Mutants/AllMutants.cs`; a test holds it against that. What no check can catch is not here: a missing
            fence shows only on a machine that reorders, and there only by chance (the explorer's memory is sequentially consistent).

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

    private static Action<Type> CheckOf(Mutant mutant) => CollectionSuites.Of(mutant.Primitive) is { } suite
        ? suite.Checks[mutant.CaughtBy]
        : type => Suites.Of(Suites.Primitives.Single(each => each.Name == mutant.Primitive)).First(check => check.Name == mutant.CaughtBy).Run(new PrimitiveUnderTest(type));
}
