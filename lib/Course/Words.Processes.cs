namespace NotebookCourse;

// Processes: see Words.Phrases.cs.
internal static partial class Words
{
    public static string AnonymousPipe => Say();

    public static string NamedPipe => Say();

    public static string NamedPipeOnUnix => Say();

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
}
