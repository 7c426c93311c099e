namespace NotebookCourse;

// Railways: see Words.Phrases.cs.
internal static partial class Words
{
    public static string SectionNamed(string track) => Say(arguments: [track]);

    public static string NoWay(string from, string to) => Say(arguments: [from, to]);

    public static string NoSuchStation(string name, string all) => Say(arguments: [name, all]);

    public static string NoEvents => Say();

    public static string TimelineTitle => Say();

    public static string TimelineFigureFinding(int events, string first, string last, string before, string after, int since) => Say(arguments: [events, first, last, before, after, since]);

    public static string TimelineLane(string field, string years) => Say(arguments: [field, years]);

    public static string YearAxis => Say();

    public static string YearColumn => Say();

    public static string EventColumn => Say();

    public static string SourceColumn => Say();

    public static string EventOfField(string field, string what) => Say(arguments: [field, what]);

    public static string FieldSignals => Say();

    public static string FieldIdeas => Say();

    public static string FieldMachines => Say();

    public static string FieldLanguages => Say();

    public static string MapTitle => Say();

    public static string RouteTitle(string from, string to) => Say(arguments: [from, to]);

    public static string MapFinding(int stations, int sections, int single, string km) => Say(arguments: [stations, sections, single, km]);

    public static string RouteFinding(string from, string to, string km, int sections, string way) => Say(arguments: [from, to, km, sections, way]);

    public static string SectionInWords(string from, string to, string km, int tracks) => Say(arguments: [from, to, km, tracks]);

    public static string SectionColumn => Say();

    public static string FromColumn => Say();

    public static string ToColumn => Say();

    public static string KilometresColumn => Say();

    public static string TracksColumn => Say();

    public static string ScaleOfMap(string km) => Say(arguments: [km]);

    public static string SpaceTimeTitle(string from, string to) => Say(arguments: [from, to]);

    public static string DistanceAxis(string station) => Say(arguments: [station]);

    public static string TimeOfDayAxis => Say();

    public static string StationAt(string name, string km) => Say(arguments: [name, km]);

    public static string SpaceTimeFinding(int from, int to, int trains) => Say(arguments: [from, to, trains]);

    public static string NoCollisionHere(int all) => Say(arguments: [all]);

    public static string CollisionsHere(int here, int headOn, int behind, int all) => Say(arguments: [here, headOn, behind, all]);

    public static string StuckHere(int here, int all) => Say(arguments: [here, all]);

    public static string CollisionMark => Say();

    public static string StuckMark => Say();

    public static string TrainColumn => Say();

    public static string AtColumn => Say();

    public static string CollisionsColumn => Say();

    public static string TrainInWords(string name, string start, string from, string end, string to) => Say(arguments: [name, start, from, end, to]);

    public static string MetHeadOn(string first, string second, string section, string time) => Say(arguments: [first, second, section, time]);

    public static string RanInto(string second, string first, string section, string time) => Say(arguments: [second, first, section, time]);

    public static string ExpressTrain => Say();

    public static string LocalTrain => Say();

    public static string FreightTrain => Say();

    public static string NobodyStuck(int trains) => Say(arguments: [trains]);

    public static string NobodyStuckAdvice => Say();

    public static string NoDays => Say();

    public static string DaysTitle => Say();

    public static string SignalsColumn => Say();

    public static string ArrivedColumn => Say();

    public static string StuckColumn => Say();

    public static string HeadOnColumn => Say();

    public static string BehindColumn => Say();

    public static string MeanWaitColumn => Say();

    public static string SignalsNone => Say();

    public static string SignalsEachSection => Say();

    public static string SignalsTravelOrder => Say();

    public static string SignalsNumberOrder => Say();

    public static string NoGoodDay => Say();

    public static string BestDay(string signals, string minutes) => Say(arguments: [signals, minutes]);

    public static string DaysTook(string time, int trains) => Say(arguments: [time, trains]);

    public static string DayArrived(string arrived, string trains) => Say(arguments: [arrived, trains]);

    public static string DayCollided(string collisions) => Say(arguments: [collisions]);

    public static string MeetingTitle => Say();

    public static string MeetingHint1 => Say();

    public static string MeetingHint2 => Say();

    public static string MeetingHint3 => Say();

    public static string MeetingProved(int cases) => Say(arguments: [cases]);

    public static string MeetingInput(string first, string second) => Say(arguments: [first, second]);

    public static string MeetingPassage(string track, string direction, long enters, long leaves) => Say(arguments: [track, direction, enters, leaves]);

    public static string RunsForward => Say();

    public static string RunsBackward => Say();

    public static string TheyMeet => Say();

    public static string TheyDoNotMeet => Say();

    public static string PlatformsTitle => Say();

    public static string PlatformsHint1 => Say();

    public static string PlatformsHint2 => Say();

    public static string PlatformsHint3 => Say();

    public static string PlatformsProved => Say();

    public static string PlatformsInput(int platforms, int trains, string schedule) => Say(arguments: [platforms, trains, schedule]);

    public static string PlatformsExpected => Say();

    public static string PlatformsTooMany(int trains) => Say(arguments: [trains]);

    public static string PlatformsStops(string train, int stops) => Say(arguments: [train, stops]);

    public static string PlatformsExpectedAll(int platforms) => Say(arguments: [platforms]);

    public static string PlatformsFoundFewer(int most) => Say(arguments: [most]);

    public static string HeaviestTitle => Say();

    public static string HeaviestHint1 => Say();

    public static string HeaviestHint2 => Say();

    public static string HeaviestHint3 => Say();

    public static string HeaviestProved(int cases) => Say(arguments: [cases]);

    public static string HeaviestInput(string bridges, string start, string end) => Say(arguments: [bridges, start, end]);

    public static string HeaviestBridge(string one, string other, int tonnes) => Say(arguments: [one, other, tonnes]);

    public static string HeaviestTonnes(int tonnes) => Say(arguments: [tonnes]);
}
