namespace NotebookCourse;

// Deadlock: see Words.Phrases.cs.
internal static partial class Words
{
    public static string TransferTitle => Say();

    public static string TransferHint1 => Say();

    public static string TransferHint2 => Say();

    public static string TransferHint3 => Say();

    public static string TransferProved => Say();

    public static string TransferInput(string transfers, string schedule) => Say(arguments: [transfers, schedule]);

    public static string TransferExpected(string balances) => Say(arguments: [balances]);

    public static string TransferExpectedNoWait => Say();

    public static string TransferFoundBalances(string balances) => Say(arguments: [balances]);

    public static string TransferStep(int amount, int from, int to) => Say(arguments: [amount, from, to]);
}
