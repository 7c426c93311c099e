namespace NotebookCourse;

// Processes: see Words.Phrases.cs.
internal static partial class Words
{
    public static string AnonymousPipe => Say();

    public static string NamedPipe => Say();

    public static string SharedMemory => Say();

    public static string LoopbackSocket => Say();

    public static string TransportUnknown(string found, string known) => Say(arguments: [found, known]);

    public static string MessageSize => Say();

    public static string WhatDoesAMessageCost => Say();

    public static string EchoWrong(int bytes) => Say(arguments: [bytes]);

    public static string CrashUnknown(string known, string found) => Say(arguments: [known, found]);

    public static string CrashOnPurpose => Say();

    public static string ProcessOfDotnet => Say();

    public static string ProcessOfSmallProgram => Say();

    public static string AThread => Say();

    public static string APoolTask => Say();

    public static string NothingWasSaid => Say();

    public static string OneByte => Say();

    public static string SomeBytes(string number) => Say(arguments: [number]);

    public static string SomeKibibytes(string number) => Say(arguments: [number]);

    public static string SomeMebibytes(string number) => Say(arguments: [number]);

    public static string SomeGibibytes(string number) => Say(arguments: [number]);

    public static string UnitBytes => Say();

    public static string MegabytesPerSecond => Say();

    public static string SizeNotMeasured(int size, string sizes) => Say(arguments: [size, sizes]);

    public static string RoundTripTitle => Say();

    public static string RoundTrip => Say();

    public static string EchoThroughputTitle => Say();

    public static string Throughput => Say();

    public static string FirstAndLastBack(string size, string first, string firstTime, string last, string lastTime) => Say(arguments: [size, first, firstTime, last, lastTime]);

    public static string Overtakes(string one, string other, string before, string at) => Say(arguments: [one, other, before, at]);

    public static string NobodyOvertakes(string leader) => Say(arguments: [leader]);

    public static string DoublePriceAt(string transport, string size) => Say(arguments: [transport, size]);

    public static string DoublePriceNowhere(string transport) => Say(arguments: [transport]);

    public static string LargerMessagesNeeded => Say();

    public static string BestThroughput(string transport, string rate, string size) => Say(arguments: [transport, rate, size]);

    public static string SmallThroughput(string transport, string size, string rate) => Say(arguments: [transport, size, rate]);

    public static string NamedPipeIsUnixSocket => Say();

    public static string EchoOnOneProcessor => Say();

    public static string PropertiesTitle(string name) => Say(arguments: [name]);

    public static string PropertyColumn => Say();

    public static string HereColumn => Say();

    public static string WhereColumn => Say();

    public static string MeaningColumn => Say();

    public static string NotTold => Say();

    public static string PropertiesFinding(int told, int all, string threads) => Say(arguments: [told, all, threads]);

    public static string ProcessId => Say();

    public static string ProcessIdMeaning => Say();

    public static string ParentId => Say();

    public static string ParentIdMeaning => Say();

    public static string GroupId => Say();

    public static string GroupIdMeaning => Say();

    public static string SessionId => Say();

    public static string SessionIdMeaning => Say();

    public static string UserId => Say();

    public static string UserIdMeaning => Say();

    public static string UserGroupId => Say();

    public static string UserGroupIdMeaning => Say();

    public static string EnvironmentProperty => Say();

    public static string EnvironmentMeaning => Say();

    public static string VariablesUnnamed(int count) => Say(arguments: [count]);

    public static string VariablesNamed(int count, string names) => Say(arguments: [count, names]);

    public static string WorkingDirectory => Say();

    public static string WorkingDirectoryMeaning => Say();

    public static string ProgramFile => Say();

    public static string ProgramFileMeaning => Say();

    public static string Instructions => Say();

    public static string InstructionsMeaning => Say();

    public static string InstructionsMade(string own, string made) => Say(arguments: [own, made]);

    public static string ThreadsProperty => Say();

    public static string ThreadsMeaning => Say();

    public static string RegistersProperty => Say();

    public static string RegistersMeaning => Say();

    public static string RegistersOfThread(int thread, string program, string stack) => Say(arguments: [thread, program, stack]);

    public static string StackProperty => Say();

    public static string StackMeaning => Say();

    public static string StacksFromTo(int count, string least, string most) => Say(arguments: [count, least, most]);

    public static string HeapProperty => Say();

    public static string HeapMeaning => Say();

    public static string HeapOfDotnet(string heap, string managed) => Say(arguments: [heap, managed]);

    public static string FileDescriptors => Say();

    public static string FileDescriptorsMeaning => Say();

    public static string FilesOpen(int all, int files, int pipes, int sockets, int others) => Say(arguments: [all, files, pipes, sockets, others]);

    public static string SignalActionsProperty => Say();

    public static string SignalActionsMeaning => Say();

    public static string SignalsText(string caught, string ignored, string blocked) => Say(arguments: [caught, ignored, blocked]);

    public static string SharedLibraries => Say();

    public static string SharedLibrariesMeaning => Say();

    public static string LibrariesText(int count, string names) => Say(arguments: [count, names]);

    public static string NoneOfThem => Say();

    public static string SomeAndMore(string names, int more) => Say(arguments: [names, more]);

    public static string OnTheMachine(int count) => Say(arguments: [count]);

    public static string MessageQueues => Say();

    public static string MessageQueuesMeaning => Say();

    public static string PipesProperty => Say();

    public static string PipesMeaning => Say();

    public static string SemaphoresProperty => Say();

    public static string SemaphoresMeaning => Say();

    public static string SharedMemoryProperty => Say();

    public static string SharedMemoryMeaning => Say();

    public static string SharedMemoryText(int segments, int mapped) => Say(arguments: [segments, mapped]);

    public static string PictureTitle => Say();

    public static string PictureFinding(string name, string threads) => Say(arguments: [name, threads]);

    public static string PictureReading => Say();

    public static string PictureAlone => Say();

    public static string PictureUntold => Say();

    public static string ProcessInWords(string name, string shared, string threads) => Say(arguments: [name, shared, threads]);

    public static string ProcessColumn => Say();

    public static string ThreadColumn => Say();

    public static string ProcessHeading(string name, int id) => Say(arguments: [name, id]);

    public static string SharedByAll => Say();

    public static string EachForItself => Say();

    public static string MoreThreads(int count) => Say(arguments: [count]);

    public static string SharedProgram(string name) => Say(arguments: [name]);

    public static string SharedLibrariesCount(int count) => Say(arguments: [count]);

    public static string SharedHeap => Say();

    public static string SharedFiles(int count) => Say(arguments: [count]);

    public static string SharedFilesUntold => Say();

    public static string RegistersAt(string program, string stack) => Say(arguments: [program, stack]);

    public static string RegistersUntold => Say();

    public static string StackOf(string bytes) => Say(arguments: [bytes]);

    public static string StackUntold => Say();

    public static string RoamingTitle => Say();

    public static string SeenOnColumn => Say();

    public static string RoamingOnOneProcessor => Say();

    public static string RoamingOnSeveral(string threads, string processors) => Say(arguments: [threads, processors]);

    public static string RoamingAlone(string processors) => Say(arguments: [processors]);

    public static string RoamingCrowded(string threads, string processors) => Say(arguments: [threads, processors]);

    public static string RoamingMoved(int most) => Say(arguments: [most]);

    public static string RoamingStayed => Say();

    public static string CrashOfProcess => Say();

    public static string CrashOfThread => Say();

    public static string WorkerColumn => Say();

    public static string WorkDoneColumn => Say();

    public static string PiecesOf(string done, string all) => Say(arguments: [done, all]);

    public static string ProcessEndColumn => Say();

    public static string LastWordsColumn => Say();

    public static string EndOfProcess(int process, string how) => Say(arguments: [process, how]);

    public static string NoLastWords => Say();

    public static string ExitWell => Say();

    public static string ExitBySignal(int code, string signal) => Say(arguments: [code, signal]);

    public static string ExitByException(string code) => Say(arguments: [code]);

    public static string ExitWithCode(int code) => Say(arguments: [code]);

    public static string CrashFinding(int finished, int workers) => Say(arguments: [finished, workers]);

    public static string NobodyCrashed => Say();

    public static string AllWentDown => Say();

    public static string OthersWentOn => Say();

    public static string NextMessageTitle => Say();

    public static string NextMessageHint1 => Say();

    public static string NextMessageHint2 => Say();

    public static string NextMessageHint3 => Say();

    public static string NextMessageProved(int cases) => Say(arguments: [cases]);

    public static string NextMessageInput(string lengths, string pieces) => Say(arguments: [lengths, pieces]);

    public static string NextMessageCut(int missing) => Say(arguments: [missing]);

    public static string PiecesAsAsked => Say();

    public static string PiecesSingle => Say();

    public static string PiecesAny => Say();

    public static string NextMessageExpected(int number, int length) => Say(arguments: [number, length]);

    public static string NextMessageLength(int number, int length) => Say(arguments: [number, length]);

    public static string NextMessageBytes(int number, int place) => Say(arguments: [number, place]);

    public static string NextMessageNull => Say();

    public static string NextMessageEnd => Say();

    public static string NextMessageMadeUp(int length) => Say(arguments: [length]);

    public static string NextMessageEndless(int reads) => Say(arguments: [reads]);

    public static string SupervisorTitle => Say();

    public static string SupervisorHint1 => Say();

    public static string SupervisorHint2 => Say();

    public static string SupervisorHint3 => Say();

    public static string SupervisorProved(int scripts) => Say(arguments: [scripts]);

    public static string SupervisorInput(string requests, int restarts) => Say(arguments: [requests, restarts]);

    public static string SupervisorNobodyDies => Say();

    public static string SupervisorDeaths(string asks) => Say(arguments: [asks]);

    public static string SupervisorRefuses(int ask) => Say(arguments: [ask]);

    public static string SupervisorAnswers(string answers) => Say(arguments: [answers]);

    public static string SupervisorPassesDeathOn => Say();

    public static string SupervisorPassesRefusalOn => Say();

    public static string SupervisorStory(int hired, string asked, string end) => Say(arguments: [hired, asked, end]);

    public static string SupervisorKept(int kept) => Say(arguments: [kept]);

    public static string SupervisorEndless(int hired) => Say(arguments: [hired]);

    public static string SupervisorAskedDead(string request) => Say(arguments: [request]);

    public static string SupervisorAskedDisposed(string request) => Say(arguments: [request]);

    public static string SupervisorNobodyThere => Say();

    public static string SupervisorRefusal => Say();

    public static string SupervisorDied(string request) => Say(arguments: [request]);

    public static string BatchTitle => Say();

    public static string BatchHint1 => Say();

    public static string BatchHint2 => Say();

    public static string BatchHint3 => Say();

    public static string BatchProved(int cases) => Say(arguments: [cases]);

    public static string BatchInput(long perMessage, long perItem, long every) => Say(arguments: [perMessage, perItem, every]);

    public static string BatchExpected(long items, long takes, long time) => Say(arguments: [items, takes, time]);

    public static string BatchExpectedNone => Say();

    public static string BatchFound(long items, long takes, long time) => Say(arguments: [items, takes, time]);

    public static string BatchFoundNone(long items) => Say(arguments: [items]);
}
