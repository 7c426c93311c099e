namespace NotebookCourse;

// The explorer: see Words.Phrases.cs.
internal static partial class Words
{
    public static string StepRead(string name) => Say(arguments: [name]);

    public static string StepWrite(string name) => Say(arguments: [name]);

    public static string StepUpdate(string name) => Say(arguments: [name]);

    public static string StepEnter(string name) => Say(arguments: [name]);

    public static string StepTryEnter(string name) => Say(arguments: [name]);

    public static string StepExit(string name) => Say(arguments: [name]);

    public static string StepWait(string name) => Say(arguments: [name]);

    public static string StepWithValue(string step, string value) => Say(arguments: [step, value]);

    public static string WillDo(string step) => Say(arguments: [step]);

    public static string WaitsFor(string name) => Say(arguments: [name]);

    public static string ActorWaitsFor(string actor, string name) => Say(arguments: [actor, name]);

    public static string HasEnded => Say();

    public static string ItsEnd => Say();

    public static string ActorFailed(string actor, string exception, string message) => Say(arguments: [actor, exception, message]);

    public static string ResultFailed(string exception, string message) => Say(arguments: [exception, message]);

    public static string NoEndAfter(int steps) => Say(arguments: [steps]);

    public static string LooksForEver(string actor, string name) => Say(arguments: [actor, name]);

    public static string NotTheSameEachTime(string actor, string found, string expected) => Say(arguments: [actor, found, expected]);

    public static string OtherActors(int expected, int found) => Say(arguments: [expected, found]);

    public static string NoActorComes(double seconds) => Say(arguments: [seconds]);

    public static string NotASchedule(string part) => Say(arguments: [part]);

    public static string CannotTakeStep(string actor, int step, string instead) => Say(arguments: [actor, step, instead]);

    public static string NoSuchActor => Say();

    public static string EndsBefore(int expected, int found) => Say(arguments: [expected, found]);

    public static string NoSuchOutcome(string known, string found) => Say(arguments: [known, found]);

    public static string NoScheduleEndsSo(string kind) => Say(arguments: [kind]);

    public static string EverySchedule => Say();

    public static string HowItEnds => Say();

    public static string SchedulesColumn => Say();

    public static string ShareColumn => Say();

    public static string ShortestColumn => Say();

    public static string EndsWith(string text) => Say(arguments: [text]);

    public static string EndsInDeadlock(string text) => Say(arguments: [text]);

    public static string EndsInFailure(string text) => Say(arguments: [text]);

    public static string EndsNever(string text) => Say(arguments: [text]);

    public static string JustEnds => Say();

    public static string AllSchedulesFound(string schedules, string endings) => Say(arguments: [schedules, endings]);

    public static string AtLeastSchedulesFound(string schedules, string endings) => Say(arguments: [schedules, endings]);

    public static string DrawnSchedules(string schedules, string endings) => Say(arguments: [schedules, endings]);

    public static string RunsStoodForThem(string runs, string time) => Say(arguments: [runs, time]);

    public static string RunsWereMade(string runs, string time) => Say(arguments: [runs, time]);

    public static string OneScheduleCounted => Say();

    public static string SchedulesCounted(string schedules) => Say(arguments: [schedules]);

    public static string OneRunCounted => Say();

    public static string RunsCounted(string runs) => Say(arguments: [runs]);

    public static string LeftOutPreemptions(int most) => Say(arguments: [most]);

    public static string OutOfTime => Say();

    public static string Exploring(long runs, double secondsLeft) => Say(arguments: [runs, secondsLeft]);

    public static string Explored(long runs, double seconds) => Say(arguments: [runs, seconds]);

    public static string StoppedWhereAsked => Say();

    public static string LookingTakenForWaiting => Say();

    public static string OneEnding => Say();

    public static string SeveralEndings(int endings) => Say(arguments: [endings]);

    public static string OneSchedule(string schedule) => Say(arguments: [schedule]);

    public static string StepColumn => Say();

    public static string BeforeTheFirstStep => Say();

    public static string StepSlider => Say();

    public static string ScheduleFinding(string steps, string switches, string ending) => Say(arguments: [steps, switches, ending]);

    public static string StepsTaken(int steps) => steps == 1 ? OneStep : SeveralSteps(steps);

    public static string OneStep => Say();

    public static string SeveralSteps(int steps) => Say(arguments: [steps]);

    public static string SwitchesTaken(int switches) => switches == 1 ? OneSwitch : SeveralSwitches(switches);

    public static string OneSwitch => Say();

    public static string SeveralSwitches(int switches) => Say(arguments: [switches]);

    public static string StepLine(int number, string actor, string step) => Say(arguments: [number, actor, step]);

    public static string LockFree => Say();

    public static string LockHeld(string holder) => Say(arguments: [holder]);

    public static string LockHeldBy(string name, string holder) => Say(arguments: [name, holder]);

    public static string LockNotHeld(string name) => Say(arguments: [name]);
}
