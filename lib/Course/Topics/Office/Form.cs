using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Office;

/// <summary>What a form needs, in seconds: it is read, somebody is asked, it is copied and it is filed.</summary>
/// <param name="Number">Its place in the pile, from 1.</param>
/// <param name="Reading">A clerk's time, at first.</param>
/// <param name="Answer">How long the answer to a question takes; 0 if nothing has to be asked.</param>
/// <param name="Copying">A clerk's time and a photocopier's.</param>
/// <param name="Filing">A clerk's time, at last.</param>
internal sealed record Form(int Number, long Reading, long Answer, long Copying, long Filing)
{
    /// <summary>How long reading, copying and filing take on average.</summary>
    public const int MeanReading = 60, MeanCopying = 60, MeanFiling = 30;

    private const int MeanAttention = MeanReading + MeanCopying + MeanFiling;

    // How far a time may lie from its mean, as a share of it.
    private const double Spread = 0.5;

    /// <summary>How long an answer takes on average, if waiting for it is such a share of the time that a form takes.</summary>
    public static double MeanAnswer(double waiting) => MeanAttention * waiting / (1 - waiting);

    /// <summary>How long a form takes on average if nobody stands in the way.</summary>
    public static double MeanInAll(double waiting) => MeanAttention + MeanAnswer(waiting);

    /// <summary>The forms of a pile, without end.</summary>
    /// <remarks>
    /// What is drawn for a form does not depend on who handles it, so offices that differ in one thing get the same
    /// pile. Of each two neighbours one is as much too long as the other is too short (antithetic draws), so that the
    /// mean of many is the mean and a law that is about means can be held against a day.
    /// Source: Hammersley and Morton, A new Monte Carlo technique: antithetic variates, 1956.
    /// </remarks>
    public static IEnumerable<Form> Pile(double waiting, int seed)
    {
        var chance = new SplitMix64((ulong)seed);
        for (var number = 1; ; number += 2)
        {
            double[] shares = [.. Enumerable.Range(0, 4).Select(_ => chance.NextShare())];
            yield return Of(number, shares, waiting);
            yield return Of(number + 1, [.. shares.Select(share => 1 - share)], waiting);
        }
    }

    private static Form Of(int number, double[] shares, double waiting)
    {
        long Drawn(double mean, int which) => (long)Math.Round(mean * (1 - Spread + (2 * Spread * shares[which])));
        return new(number, Drawn(MeanReading, 0), Drawn(MeanAnswer(waiting), 1), Drawn(MeanCopying, 2), Drawn(MeanFiling, 3));
    }
}
