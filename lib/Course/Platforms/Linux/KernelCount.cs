using System.Globalization;

namespace NotebookCourse.Platforms.Linux;

/// <summary>How often the kernel has taken the calling thread off its processor.</summary>
/// <param name="Voluntary">Because it waited for something.</param>
/// <param name="Forced">Because its time was up, or somebody else was more urgent.</param>
internal readonly record struct KernelCount(long Voluntary, long Forced)
{
    private const string Source = $"{Proc.ThisThread}/status";
    private const string VoluntaryLine = "voluntary_ctxt_switches", ForcedLine = "nonvoluntary_ctxt_switches";

    /// <summary>How often it was taken off in all, for whatever reason.</summary>
    public long All => Voluntary + Forced;

    /// <summary>As the kernel has counted by now; null where it does not say, which is everywhere but on Linux.</summary>
    public static KernelCount? OfThisThread()
    {
        if (!File.Exists(Source)) return null;
        var facts = KeyedLines.Parse(File.ReadLines(Source));
        return NumberOf(VoluntaryLine) is { } voluntary && NumberOf(ForcedLine) is { } forced ? new(voluntary, forced) : null;

        long? NumberOf(string key) => facts[key].FirstOrDefault() is { } number ? long.Parse(number, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>What came on top since an earlier count.</summary>
    public KernelCount Since(KernelCount earlier) => new(Voluntary - earlier.Voluntary, Forced - earlier.Forced);
}
