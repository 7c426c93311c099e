namespace NotebookCourse;

// Streams, the data centre, and the exercises of chapter 12: see Words.Phrases.cs.
internal static partial class Words
{
    public static string MarbleSource => Say();

    public static string MarbleFirst => Say();

    public static string MarbleSecond => Say();

    public static string MarbleFailure => Say();

    public static string NoMarble(char found) => Say(arguments: [found]);

    public static string MarblesTitle(string code) => Say(arguments: [code]);

    public static string MarblesSourceTitle => Say();

    public static string MarbleLane(string label, string said) => Say(arguments: [label, said]);

    public static string MarbleSilence => Say();

    public static string MarbleAt(string what, string second) => Say(arguments: [what, second]);

    public static string MarbleCount(string label, int values, string ending) => Say(arguments: [label, values, ending]);

    public static string MarbleEnds(string second) => Say(arguments: [second]);

    public static string MarbleFails(string second) => Say(arguments: [second]);

    public static string MarbleGoesOn => Say();

    public static string MarbleCompleted => Say();

    public static string MarbleError(string error) => Say(arguments: [error]);

    public static string MarbleTimeAxis => Say();

    public static string MarbleStreamColumn => Say();

    public static string MarbleSaidColumn => Say();

    public static string MarbleValues(string values) => Say(arguments: [values]);

    public static string HeatMapTitle => Say();

    public static string HeatMapAlternative(int zones, string least, string most, int alarms) => Say(arguments: [zones, least, most, alarms]);

    public static string ZoneAxis => Say();

    public static string CelsiusAxis => Say();

    public static string FanAxis => Say();

    public static string Degrees(string celsius) => Say(arguments: [celsius]);

    public static string HottestColumn => Say();

    public static string AlarmsColumn => Say();

    public static string HotMinutesColumn => Say();

    public static string AlarmColumn => Say();

    public static string AlarmOn => Say();

    public static string AlarmOff => Say();

    public static string TimeOfDayColumn => Say();

    public static string ZoneTitle(int zone) => Say(arguments: [zone]);

    public static string EpisodeInWords(string from, string to) => Say(arguments: [from, to]);

    public static string HottestRackLegend => Say();

    public static string ThresholdLegend(string celsius) => Say(arguments: [celsius]);

    public static string GoodAgainLegend(string celsius) => Say(arguments: [celsius]);

    public static string FanLegend => Say();

    public static string EpisodeLegend => Say();

    public static string DayFinding(string racks, int zones, string readings) => Say(arguments: [racks, zones, readings]);

    public static string DayAlarms(int alarms, int zones, int hottest, string celsius) => Say(arguments: [alarms, zones, hottest, celsius]);

    public static string DaySpeed(string time, string millions, string bytes) => Say(arguments: [time, millions, bytes]);

    public static string ZoneFinding(int zone, string until, string least, string most) => Say(arguments: [zone, until, least, most]);

    public static string ZoneAlarms(int alarms, string minutes) => Say(arguments: [alarms, minutes]);

    public static string ZoneFan(string least, string most, string gain) => Say(arguments: [least, most, gain]);

    public static string LiveDayOver => Say();

    public static string StylesTitle => Say();

    public static string StyleColumn => Say();

    public static string MessagesColumn => Say();

    public static string StyleWhere => Say();

    public static string StyleCrossing => Say();

    public static string StyleDebounce => Say();

    public static string StyleHysteresis => Say();

    public static string StyleBoth => Say();

    public static string StylesFinding(string where, string crossings, string both) => Say(arguments: [where, crossings, both]);

    public static string StylesRule(string hysteresis, int seconds) => Say(arguments: [hysteresis, seconds]);

    public static string StylesNothing(string threshold, string where) => Say(arguments: [threshold, where]);

    public static string GainSweepTitle => Say();

    public static string GainAxis => Say();

    public static string GainUnit => Say();

    public static string AlarmsADayAxis => Say();

    public static string GainFinding(int none, string best, int least, string most, int last) => Say(arguments: [none, best, least, most, last]);

    public static string GainValley => Say();

    public static string GainNoValley => Say();

    public static string OverloadTitle => Say();

    public static string AgeAxis => Say();

    public static string WhoPaysTitle => Say();

    public static string BetweenColumn => Say();

    public static string BetweenNothing => Say();

    public static string AgeColumn => Say();

    public static string WaitingColumn => Say();

    public static string LateColumn => Say();

    public static string ThrownAwayColumn => Say();

    public static string OverloadNothing(string late) => Say(arguments: [late]);

    public static string OverloadQueue(int waiting, string age) => Say(arguments: [waiting, age]);

    public static string OverloadSample(int lost, int taken, string age) => Say(arguments: [lost, taken, age]);

    public static string OverloadBuffer(int handled, int looks, string age) => Say(arguments: [handled, looks, age]);

    public static string NoOverloads => Say();

    public static string WhoPaysFinding(int taken, int seconds, int looks) => Say(arguments: [taken, seconds, looks]);

    public static string DayHadAlarms(string alarms) => Say(arguments: [alarms]);

    public static string CrossingsWere(string messages) => Say(arguments: [messages]);

    public static string LastReadingWas(string age) => Say(arguments: [age]);

    public static string OneAlarmTitle => Say();

    public static string OneAlarmHint1 => Say();

    public static string OneAlarmHint2 => Say();

    public static string OneAlarmHint3 => Say();

    public static string OneAlarmProved(int cases) => Say(arguments: [cases]);

    public static string StreamInput(string values, string rules) => Say(arguments: [values, rules]);

    public static string OneAlarmRule(string threshold) => Say(arguments: [threshold]);

    public static string StreamValueAt(string value, string second) => Say(arguments: [value, second]);

    public static string StreamEndsAt(string second) => Say(arguments: [second]);

    public static string StreamFailsAt(string second) => Say(arguments: [second]);

    public static string StreamGoesOn => Say();

    public static string StreamSecondSubscriber(string story) => Say(arguments: [story]);

    public static string HysteresisTitle => Say();

    public static string HysteresisHint1 => Say();

    public static string HysteresisHint2 => Say();

    public static string HysteresisHint3 => Say();

    public static string HysteresisProved(int cases) => Say(arguments: [cases]);

    public static string HysteresisRule(string high, string low) => Say(arguments: [high, low]);

    public static string PeaksTitle => Say();

    public static string PeaksHint1 => Say();

    public static string PeaksHint2 => Say();

    public static string PeaksHint3 => Say();

    public static string PeaksProved(int cases) => Say(arguments: [cases]);

    public static string PeaksRule(string seconds) => Say(arguments: [seconds]);
}
