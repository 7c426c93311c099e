namespace NotebookCourse.Player.Server;

/// <summary>The codes that let a browser in: each once, and not for long. They are seen on terminals and stay in histories.</summary>
internal sealed class EntryCodes(TimeProvider time)
{
    private const int Letters = 24;

    /// <summary>How long a code that nobody used is good for.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();

    // By their hashes, so that the time of a look-up tells nothing of them.
    private readonly Dictionary<string, DateTimeOffset> _made = [];

    /// <summary>A new code.</summary>
    public string Make()
    {
        var code = AccessSecret.Word(Letters);
        lock (_lock)
        {
            Forget();
            _made.Add(Key(code), time.GetUtcNow());
        }
        return code;
    }

    /// <summary>Whether a code is good; it is not from now on.</summary>
    public bool TryUse(string code)
    {
        lock (_lock)
        {
            Forget();
            return _made.Remove(Key(code));
        }
    }

    private void Forget()
    {
        foreach (var (code, _) in _made.Where(each => time.GetUtcNow() - each.Value >= Life).ToList())
            _made.Remove(code);
    }

    private static string Key(string code) => Convert.ToHexStringLower(AccessSecret.Hash(code));
}
