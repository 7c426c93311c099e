using System.Security.Cryptography;
using System.Text;
using NotebookCourse.Topics.Downloads;
using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Topics.Pythons;

/// <summary>What every Python is given: the same numbers, the same pictures.</summary>
/// <param name="Numbers">To be factored.</param>
/// <param name="Addresses">To be fetched.</param>
/// <param name="Workers">How many threads or processes share the numbers; the pictures have one each.</param>
/// <param name="Rounds">How often each way is timed.</param>
internal sealed record PythonTask(int[] Numbers, string[] Addresses, int Workers, int Rounds)
{
    /// <summary>The digest of the right answer, as the script makes it.</summary>
    public string Digest(PythonLoad load) => Convert.ToHexStringLower(SHA256.HashData(load == PythonLoad.Factoring ? Factors() : Bodies()));

    private byte[] Factors()
    {
        var factors = PrimeFactors.Of(Numbers);
        return Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, factors.Count).Select(index => string.Join(' ', factors[index].ToArray()) + "\n")));
    }

    private byte[] Bodies() =>
        [.. Addresses.SelectMany(address => File.ReadAllBytes(Path.Combine(Pictures.Folder, new Uri(address).Segments[^1])))];
}
