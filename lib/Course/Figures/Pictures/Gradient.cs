namespace NotebookCourse.Figures.Pictures;

/// <summary>Colours that flow into each other, evenly spaced from 0 to 1.</summary>
internal sealed class Gradient(params int[] webColours)
{
    private readonly Colour[] _stops = [.. webColours.Select(Colour.Of)];

    /// <summary>The colour at a place; the ends go on beyond 0 and 1.</summary>
    public Colour At(double place)
    {
        var position = Math.Clamp(place, 0, 1) * (_stops.Length - 1);
        var stop = Math.Min((int)position, _stops.Length - 2);
        return _stops[stop].Mix(_stops[stop + 1], position - stop);
    }

    /// <summary>The colour at a place of a gradient that goes on for ever, there and back.</summary>
    public Colour Around(double place) => At(1 - Math.Abs(1 - (place - 2 * Math.Floor(place / 2))));
}
