namespace NotebookCourse;

// What the downloads say.
internal static partial class Words
{
    public static string PictureCoral => Say();

    public static string PictureHarmonograph => Say();

    public static string PictureJulia => Say();

    public static string PictureMandelbrot => Say();

    public static string PictureMarble => Say();

    public static string PictureMaze => Say();

    public static string PictureMountains => Say();

    public static string PictureNewton => Say();

    public static string PictureRipples => Say();

    public static string PictureStainedGlass => Say();

    public static string PictureSunflower => Say();

    public static string PictureTruchet => Say();

    public static string AThreadEach => Say();

    public static string ATaskEach => Say();

    public static string AtMostInFlight(int most) => Say(arguments: [most]);

    public static string RateOutOfRange(string name, double found) => Say(arguments: [name, found]);

    public static string NoAddresses => Say();

    public static string NotAnAddress(int place, string found) => Say(arguments: [place, found]);

    public static string Downloaded(int arrived, int all, string milliseconds, int mostInFlight, string folder) => Say(arguments: [arrived, all, milliseconds, mostInFlight, folder]);

    public static string TransferRefused(string address, int status, string reason, int attempt, string advice) => Say(arguments: [address, status, reason, attempt, advice]);

    public static string TransferBroken(string address, string reason, int attempt, string advice) => Say(arguments: [address, reason, attempt, advice]);

    public static string AdviceBusy => Say();

    public static string AdviceNotThere => Say();

    public static string AdviceForbidden => Say();

    public static string AdviceOther => Say();

    public static string AdviceUnreachable => Say();

    public static string PictureDiffers(string file, string original) => Say(arguments: [file, original]);

    public static string SiteServes(int pictures, string address, int latency) => Say(arguments: [pictures, address, latency]);

    public static string SiteSaw(int requests, int peak, string bytes, int failures) => Say(arguments: [requests, peak, bytes, failures]);

    public static string ImageServerEnded(string errors) => Say(arguments: [errors]);

    public static string NoSuchPicture(string path, string names) => Say(arguments: [path, names]);

    public static string OnlyGet(string method) => Say(arguments: [method]);

    public static string BusyOnPurpose => Say();

    public static string SiteGone(string address) => Say(arguments: [address]);
}
