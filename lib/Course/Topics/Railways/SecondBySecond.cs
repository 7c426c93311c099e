namespace NotebookCourse.Topics.Railways;

/// <summary>The slow way to find out whether trains meet, which others are held against: look at both in every second.</summary>
internal static class SecondBySecond
{
    /// <summary>Whether two trains come to the same place of one track, or pass each other there, between two seconds in which both are on it.</summary>
    public static bool Meet(Passage one, Passage other)
    {
        if (one.Track != other.Track) return false;
        for (var second = Math.Max(one.Enters, other.Enters); second < Math.Min(one.Leaves, other.Leaves); second++)
        {
            if (Side(one, other, second) * Side(one, other, second + 1) <= 0) return true;
        }
        return false;
    }

    // 1 if the first one is further along the track, -1 if the other one is, 0 if neither. In whole numbers, thus exact.
    private static int Side(Passage one, Passage other, long second) =>
        Math.Sign((Along(one, second) * (other.Leaves - other.Enters)) - (Along(other, second) * (one.Leaves - one.Enters)));

    // How far along the track, in as many parts as its passage has seconds.
    private static long Along(Passage passage, long second) => passage.Forward ? second - passage.Enters : passage.Leaves - second;
}
