using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Turtles;

/// <summary>Keys to be pressed one after the other.</summary>
public sealed class KeyScript
{
    /// <summary>The most keys of a script.</summary>
    public const int MostKeys = 10_000;

    private static readonly Dictionary<string, TurtleKey> Names = Enum.GetValues<TurtleKey>().ToDictionary(key => key.ToString(), StringComparer.OrdinalIgnoreCase);

    private KeyScript(IReadOnlyList<TurtleKey> keys) => Keys = keys;

    /// <summary>The keys, in order.</summary>
    public IReadOnlyList<TurtleKey> Keys { get; }

    /// <summary>Reads a script such as <c>Up 2 Left 3 Up</c>: keys, each with how often if more than once; what follows a # is for the reader.</summary>
    /// <exception cref="FormatException">It is not written so.</exception>
    public static KeyScript Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var keys = new List<TurtleKey>();
        foreach (var word in text.Split('\n').SelectMany(line => line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            if (Names.TryGetValue(word, out var key)) keys.Add(key);
            else if (keys.Count > 0 && int.TryParse(word, out var times) && times is >= 1 and <= MostKeys) keys.AddRange(Enumerable.Repeat(keys[^1], times - 1));
            else throw new FormatException(TurtlesWords.NotAKey.With(word, string.Join(", ", Names.Keys), MostKeys));
            if (keys.Count > MostKeys) throw new FormatException(TurtlesWords.TooManyKeys.With(MostKeys));
        }
        return new(keys);
    }

    /// <summary>One of the scripts of <c>data/turtle</c>.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static KeyScript Load(string name)
    {
        const string Folder = "turtle/", Ending = ".txt";
        return DataFile.Text($"{Folder}{name}{Ending}") is { } text
            ? Parse(text)
            : throw new ArgumentException(TurtlesWords.NoSuchScript.With(name, string.Join(", ", DataFile.Names(Folder, Ending))), nameof(name));
    }

    /// <summary>The first keys of it.</summary>
    internal KeyScript Take(int keys) => new([.. Keys.Take(keys)]);

    /// <summary>A turtle that has handled them all.</summary>
    public Turtle Play()
    {
        var turtle = new Turtle();
        foreach (var key in Keys) turtle.Press(key);
        return turtle;
    }
}
