using CsCheck;
using NotebookCourse.Figures.StaticCharts;

namespace NotebookCourse.Tests.Figures.StaticCharts;

public class DownsamplingTests
{
    private static readonly Gen<List<Place>> Lines = Gen.Double[0, 50].Select(Gen.Double[0, 100], (x, y) => new Place(x, y))
        .List[0, 200].Select(places => places.OrderBy(place => place.X).ToList());

    [Fact]
    public void Line_AnyPlaces_KeepsTheReachOfEveryColumnInAtMostFour() => Lines.Sample(places =>
    {
        var kept = Downsampling.Line(places, 10);

        Assert.Equal(Reach(places), Reach(kept));
        Assert.Subset(places.ToHashSet(), kept.ToHashSet());
        Assert.All(kept.GroupBy(place => Math.Floor(place.X / 10)), column => Assert.InRange(column.Count(), 1, 4));
    });

    [Fact]
    public void Line_PlacesFarApart_StayAsTheyAre()
    {
        List<Place> places = [new(0, 1), new(1, 5), new(2.5, 0)];

        Assert.Equal(places, Downsampling.Line(places, 1));
    }

    [Fact]
    public void Merged_SmallOnesInARow_BecomeOneAndOthersStay() =>
        Assert.Equal(
            [new(0, 5), new(5.2, 5.9), new(7, 7.1), new(9, 20), new(20.1, 20.2)],
            Downsampling.Merged([new(0, 5), new(5.2, 5.3), new(5.5, 5.6), new(5.8, 5.9), new(7, 7.1), new(9, 20), new(20.1, 20.2)], 1));

    [Fact]
    public void Until_TooManyMarks_IsAskedForCoarserOnes() =>
        Assert.Equal(29, Downsampling.Until<int>(30, grain => [[.. Enumerable.Range(0, (int)(100 / grain))]])[0].Count);

    [Fact]
    public void Until_MarksThatNothingMakesFewer_AreDrawnAllTheSame() =>
        Assert.Equal(100, Downsampling.Until<int>(30, _ => [[.. Enumerable.Range(0, 100)]])[0].Count);

    private static IEnumerable<(double Column, Place First, double Low, double High, Place Last)> Reach(IReadOnlyList<Place> places) =>
        places.GroupBy(place => Math.Floor(place.X / 10)).Select(column =>
            (column.Key, column.First(), column.Min(place => place.Y), column.Max(place => place.Y), column.Last()));
}
