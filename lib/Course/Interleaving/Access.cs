namespace NotebookCourse.Interleaving;

/// <summary>An access to a place, and when it was.</summary>
/// <param name="Actor">Who made it.</param>
/// <param name="Time">At which of its own moments, counted from 1; what was at 0 came before everything.</param>
/// <param name="Writes">Whether it wrote.</param>
/// <param name="Site">Where it stands in the code: a number; 0 if that is not known.</param>
internal readonly record struct Access(int Actor, int Time, bool Writes, int Site)
{
    /// <summary>Whether it came before whatever somebody does who knows so much.</summary>
    public bool IsBefore(VectorClock clock) => Time <= clock[Actor];
}
