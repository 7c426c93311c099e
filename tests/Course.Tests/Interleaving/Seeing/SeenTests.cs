using NotebookCourse.Interleaving;
using NotebookCourse.Testing.Seen;

namespace NotebookCourse.Tests.Interleaving.Seeing;

public sealed class SeenTests
{
    public static IEnumerable<TheoryDataRow<string, string, string, string>> Followed =>
        [.. WaitingPrograms.All.Select(each => RowOf(each, WaitingPrograms.Members)), .. CollectionPrograms.All.Select(each => RowOf(each, CollectionPrograms.Members))];

    public static IEnumerable<TheoryDataRow<string, string, string, string>> NotFollowed => UnseenPrograms.All.Select(each => RowOf(each, UnseenPrograms.Members));

    [Theory]
    [MemberData(nameof(Followed))]
    public void Explore_WhatIsSeen_FindsEachEnd(string by, string body, string ends, string members)
    {
        var found = Explorer.Explore(PlainCode.Compile(body, members));

        Assert.Empty(found.NotFollowed);
        Assert.Equal(ends.Split(' '), Ends.Of(found));
        if (!found.HasTakenForWaiting) Assert.True(found.IsComplete, by);
    }

    [Theory]
    [MemberData(nameof(NotFollowed))]
    public void Explore_WhatIsNotSeen_IsNamedAndNotComplete(string by, string body, string named, string members)
    {
        var found = Explorer.Explore(PlainCode.Compile(body, members));

        Assert.Contains(named, found.NotFollowed);
        Assert.False(found.IsComplete, by);
    }

    [Fact]
    public void Explore_CollectionsThatWereThereBefore_AreAsTheyWereAfterwards()
    {
        var program = PlainCode.Compile(
            "return Scenario.Of(() => { All.Add(2); All[0] = 9; Map[1] = 5; Map[2] = 6; }, () => { }).Giving(() => All.Count * 10 + Map.Count);",
            CollectionPrograms.Members + "public static string Now() => $\"{All.Count} {All[0]} {Map.Count} {Map[1]}\";");

        Assert.Equal([22], Explorer.Explore(program).Outcomes);
        Assert.Equal("1 7 1 1", program.Method.DeclaringType!.GetMethod("Now")!.Invoke(null, null));
    }

    [Theory]
    [InlineData("static HashSet<int> Sized; public static void Make() => Sized = new(EqualityComparer<int>.Create((x, y) => x % Modulus == y % Modulus, x => 0)) { 1 };")]
    [InlineData("static SortedSet<int> Sized; public static void Make() => Sized = new(Comparer<int>.Create((x, y) => x % Modulus - y % Modulus)) { 1 };")]
    public void Explore_ComparerOfALambdaThatWasThereBefore_IsNamed(string members)
    {
        var program = PlainCode.Compile("Modulus = 9; return Scenario.Of(() => { Sized.Add(3); }, () => { Modulus = 2; }).Giving(() => Sized.Count);", "static int Modulus = 9; " + members);
        program.Method.DeclaringType!.GetMethod("Make")!.Invoke(null, null);

        var found = Explorer.Explore(program);

        Assert.Contains(found.NotFollowed, name => name.EndsWith("Comparer, which compares inside a HashSet", StringComparison.Ordinal) || name.EndsWith("Comparer, which compares inside a SortedSet", StringComparison.Ordinal));
        Assert.False(found.IsComplete);
    }

    [Fact]
    public void Table_EachRow_IsHeldByPrograms()
    {
        var rows = Repository.Read("docs/seen.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells[2] is "seen" or "named").ToList();

        Assert.Equal(WaitingPrograms.All.Concat(CollectionPrograms.All).Concat(StartedPrograms.All).Select(each => each.By).Distinct().Order(StringComparer.Ordinal), rows.Where(cells => cells[2] == "seen").Select(cells => cells[1]).Order(StringComparer.Ordinal));
        Assert.Equal(UnseenPrograms.All.Select(each => each.By).Distinct().Order(StringComparer.Ordinal), rows.Where(cells => cells[2] == "named").Select(cells => cells[1]).Order(StringComparer.Ordinal));
    }

    private static TheoryDataRow<string, string, string, string> RowOf(SeenProgram program, string members) => new(program.By, program.Body, program.Ends, members);
}
