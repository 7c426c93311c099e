namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Where an element of an array is, in each of its dimensions.</summary>
internal static class ArrayIndex
{
    /// <summary>The indices of the element before which so many others lie in memory.</summary>
    public static int[] Of(Array array, long before)
    {
        var indices = new int[array.Rank];
        for (var dimension = array.Rank - 1; dimension >= 0; dimension--)
        {
            var length = array.GetLength(dimension);
            indices[dimension] = array.GetLowerBound(dimension) + (int)(before % length);
            before /= length;
        }
        return indices;
    }
}
