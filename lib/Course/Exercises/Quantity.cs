namespace NotebookCourse.Exercises;

/// <summary>What a guess, or a measured value, is a number of.</summary>
public enum Quantity
{
    /// <summary>How many times as fast as something else.</summary>
    TimesAsFast,

    /// <summary>A time in seconds.</summary>
    Seconds,

    /// <summary>A share of a whole, 0 to 1.</summary>
    Share,

    /// <summary>How many of something.</summary>
    Number,
}
