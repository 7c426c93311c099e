namespace NotebookCourse;

// Exercises about GPUs: see Words.Phrases.cs.
internal static partial class Words
{
    public static string PixelTitle => Say();

    public static string PixelHint1 => Say();

    public static string PixelHint2 => Say();

    public static string PixelHint3 => Say();

    public static string PixelProved(int cases) => Say(arguments: [cases]);

    public static string PixelInput(int width, int height, int across, int down) => Say(arguments: [width, height, across, down]);

    public static string PixelExpected => Say();

    public static string PixelThread(int x, int y, int groupX, int groupY) => Say(arguments: [x, y, groupX, groupY]);

    public static string PixelOutside(string thread, int pixel, int last) => Say(arguments: [thread, pixel, last]);

    public static string PixelTwice(int pixel, string first, string second) => Say(arguments: [pixel, first, second]);

    public static string PixelNobodys(int pixel) => Say(arguments: [pixel]);

    public static string PixelApart(string thread, int pixel, int next) => Say(arguments: [thread, pixel, next]);

    public static string PaysTitle => Say();

    public static string PaysHint1 => Say();

    public static string PaysHint2 => Say();

    public static string PaysHint3 => Say();

    public static string PaysProved(int cases) => Say(arguments: [cases]);

    public static string PaysInput(long start, long transfer, long gpu, long processor) => Say(arguments: [start, transfer, gpu, processor]);

    public static string PaysNever => Say();

    public static string PaysNone(long items) => Say(arguments: [items]);

    public static string PaysFrom(long items, long gpu, long processor) => Say(arguments: [items, gpu, processor]);

    public static string TreeSumTitle => Say();

    public static string TreeSumHint1 => Say();

    public static string TreeSumHint2 => Say();

    public static string TreeSumHint3 => Say();

    public static string TreeSumProved(int most, int many) => Say(arguments: [most, many]);

    public static string TreeSumInput(int count) => Say(arguments: [count]);

    public static string TreeSumExpected(int rounds) => Say(arguments: [rounds]);

    public static string TreeSumTooManyRounds(int rounds) => Say(arguments: [rounds]);

    public static string TreeSumOutside(int round, int into, int from, int last) => Say(arguments: [round, into, from, last]);

    public static string TreeSumMeet(int round, string additions, int place) => Say(arguments: [round, additions, place]);

    public static string TreeSumAddition(int into, int from) => Say(arguments: [into, from]);

    public static string TreeSumMissing(int number) => Say(arguments: [number]);

    public static string TreeSumTwice(int number) => Say(arguments: [number]);
}
