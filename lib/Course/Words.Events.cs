namespace NotebookCourse;

// Event loops, turtles, and the exercises of chapter 11: see Words.Phrases.cs.
internal static partial class Words
{
    public static string HandlerTwice(string handler, string emitter) => Say(arguments: [handler, emitter]);

    public static string NoSuchHandler(string handler, string emitter) => Say(arguments: [handler, emitter]);

    public static string NoEmitters => Say();

    public static string LoopTitle => Say();

    public static string LoopWord => Say();

    public static string EventsPickedUp(string events) => Say(arguments: [events]);

    public static string OneAtATime => Say();

    public static string LoopFinding(string raised, string dispatched, string calls) => Say(arguments: [raised, dispatched, calls]);

    public static string LoopFailures(string failures, string last) => Say(arguments: [failures, last]);

    public static string EmitterAlternative(string emitter, string raised, string handlers) => Say(arguments: [emitter, raised, handlers]);

    public static string HandlerCounts(string calls, string failures, string state) => Say(arguments: [calls, failures, state]);

    public static string NoHandlers => Say();

    public static string RegisteredWord => Say();

    public static string UnregisteredWord => Say();

    public static string RaisedTimes(string times) => Say(arguments: [times]);

    public static string CalledTimes(string times) => Say(arguments: [times]);

    public static string ThrewTimes(string times) => Say(arguments: [times]);

    public static string EmitterColumn => Say();

    public static string RaisedColumn => Say();

    public static string HandlerColumn => Say();

    public static string CallsColumn => Say();

    public static string ThrewColumn => Say();

    public static string RegisteredColumn => Say();

    public static string YesWord => Say();

    public static string NoWord => Say();

    public static string CallbackTitle => Say();

    public static string WaitingTitle => Say();

    public static string RequestFinding(string bytes, string time) => Say(arguments: [bytes, time]);

    public static string LoopFree(int events) => Say(arguments: [events]);

    public static string LoopHeld(int events) => Say(arguments: [events]);

    public static string OtherEvent => Say();

    public static string RequestSent => Say();

    public static string AnswerArrived => Say();

    public static string CallbackCalled => Say();

    public static string HandlerGoesOn => Say();

    public static string YourLoop => Say();

    public static string ServerName => Say();

    public static string RequestWord => Say();

    public static string AnswerWord => Say();

    public static string CallbackWord => Say();

    public static string GoesOnWord => Say();

    public static string WaitsWord => Say();

    public static string HandledMeanwhile(int events) => Say(arguments: [events]);

    public static string LoopGanttTitle => Say();

    public static string UntilNotPositive(double found) => Say(arguments: [found]);

    public static string LoopLane => Say();

    public static string KeyKind => Say();

    public static string SlowKind => Say();

    public static string DelaysTitle => Say();

    public static string PressedAxis => Say();

    public static string DelayAxis => Say();

    public static string DelayLine => Say();

    public static string NoticedLine => Say();

    public static string PlaceLoop => Say();

    public static string PlaceAsync => Say();

    public static string PlaceSlices => Say();

    public static string PlaceThread => Say();

    public static string PlaceServer => Say();

    public static string NoSuchPlace(string name, string places) => Say(arguments: [name, places]);

    public static string CuresTitle => Say();

    public static string PlaceColumn => Say();

    public static string LongestColumn => Say();

    public static string LateKeysColumn => Say();

    public static string SlowDoneColumn => Say();

    public static string NeverWaited => Say();

    public static string NobodyWaited => Say();

    public static string NotBeforeTheEnd => Say();

    public static string CuresFinding(string places, int late) => Say(arguments: [places, late]);

    public static string LoopLoadFinding(string every, string handler, string share) => Say(arguments: [every, handler, share]);

    public static string OverloadFinding(string every, string handler, string share) => Say(arguments: [every, handler, share]);

    public static string LongestWait(string time) => Say(arguments: [time]);

    public static string NoKeyLate(string limit) => Say(arguments: [limit]);

    public static string KeysLate(int keys, string limit, string time) => Say(arguments: [keys, limit, time]);

    public static string KeysStillLate(int keys, string limit) => Say(arguments: [keys, limit]);

    public static string SlowDoneAfter(string work, string place, string time) => Say(arguments: [work, place, time]);

    public static string SlowNotDone(string work, string place) => Say(arguments: [work, place]);

    public static string WasLateFor(string time) => Say(arguments: [time]);

    public static string WasLateToTheEnd(string time) => Say(arguments: [time]);

    public static string WasNeverLate => Say();

    public static string NotAKey(string word, string keys, int most) => Say(arguments: [word, keys, most]);

    public static string TooManyKeys(int most) => Say(arguments: [most]);

    public static string NoSuchScript(string name, string names) => Say(arguments: [name, names]);

    public static string TooManyStates(int most, int found) => Say(arguments: [most, found]);

    public static string KeyUp => Say();

    public static string KeyLeft => Say();

    public static string KeyRight => Say();

    public static string TurtleTitle => Say();

    public static string TurtleHelp => Say();

    public static string TurtleCaption(int units, int degrees) => Say(arguments: [units, degrees]);

    public static string TurtleStands(string place, object degrees) => Say(arguments: [place, degrees]);

    public static string ClickFirst => Say();

    public static string TurtlePressed(string number, string key, string place, string degrees) => Say(arguments: [number, key, place, degrees]);

    public static string TurtleKeyColumn => Say();

    public static string RightwardsColumn => Say();

    public static string UpwardsColumn => Say();

    public static string LooksColumn => Say();

    public static string PathTitle => Say();

    public static string PathFinding(string keys, string steps, string units) => Say(arguments: [keys, steps, units]);

    public static string PathCloses => Say();

    public static string PathEnds(string place) => Say(arguments: [place]);

    public static string PathStill => Say();

    public static string PathAlternative(string places, int degrees) => Say(arguments: [places, degrees]);

    public static string StatesTitle => Say();

    public static string StatesFinding(int states, int units, int degrees) => Say(arguments: [states, units, degrees]);

    public static string BeforeAnyKey => Say();

    public static string AfterKey(string key) => Say(arguments: [key]);

    public static string StateAlternative(string state, string place, int degrees) => Say(arguments: [state, place, degrees]);

    public static string StateColumn => Say();

    public static string HouseTitle => Say();

    public static string HouseHint1 => Say();

    public static string HouseHint2 => Say();

    public static string HouseHint3 => Say();

    public static string HouseProved => Say();

    public static string HouseInput(string keys) => Say(arguments: [keys]);

    public static string HouseExpected => Say();

    public static string HouseFound(int steps, int missing, int extra) => Say(arguments: [steps, missing, extra]);

    public static string AnnouncerTitle => Say();

    public static string AnnouncerHint1 => Say();

    public static string AnnouncerHint2 => Say();

    public static string AnnouncerHint3 => Say();

    public static string AnnouncerProved(int cases) => Say(arguments: [cases]);

    public static string RegisteredAtFirst(string names) => Say(arguments: [names]);

    public static string WhenCalledOff(string handler, string whom) => Say(arguments: [handler, whom]);

    public static string WhenCalledOn(string handler, string whom) => Say(arguments: [handler, whom]);

    public static string CalledForEvent(int what, string names) => Say(arguments: [what, names]);

    public static string CallsWithoutEnd(int calls) => Say(arguments: [calls]);

    public static string NotAnEvent(int what) => Say(arguments: [what]);

    public static string InSlicesTitle => Say();

    public static string InSlicesHint1 => Say();

    public static string InSlicesHint2 => Say();

    public static string InSlicesHint3 => Say();

    public static string InSlicesProved(int cases) => Say(arguments: [cases]);

    public static string InSlicesInput(string takes, int longest, int most) => Say(arguments: [takes, longest, most]);

    public static string InSlicesExpected(int most) => Say(arguments: [most]);

    public static string JobNotDone(int done, int items) => Say(arguments: [done, items]);

    public static string JobOffTheLoop(int item) => Say(arguments: [item]);

    public static string JobOutOfOrder(int item, int next) => Say(arguments: [item, next]);

    public static string JobSliceTooShort(int item, long took, int longest, int most) => Say(arguments: [item, took, longest, most]);

    public static string JobEventWaited(long raised, long waited) => Say(arguments: [raised, waited]);

    public static string PostsWithoutEnd(int posts) => Say(arguments: [posts]);
}
