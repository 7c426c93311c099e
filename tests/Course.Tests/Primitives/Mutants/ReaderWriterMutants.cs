namespace NotebookCourse.Tests.Primitives.Mutants;

internal static class ReaderWriterMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("ReaderPreferringLock", "ReaderDoesNotWait", "while (_isWriting) _canRead.Wait();", "", "ReaderAndWriterExclude"),
        new("ReaderPreferringLock", "WriterIgnoresReaders", "while (_isWriting || _readers > 0)", "while (_isWriting)", "ReaderAndWriterExclude"),
        new("ReaderPreferringLock", "WriterIgnoresWriters", "while (_isWriting || _readers > 0)", "while (_readers > 0)", "TwoTwiceBounded"),
        new("ReaderPreferringLock", "WriterIfForWhile", "while (_isWriting || _readers > 0)", "if (_isWriting || _readers > 0)", "TwoTwiceBounded"),
        new("ReaderPreferringLock", "FirstReaderWakesWriter", "if (--_readers == 0) _canWrite.Signal();", "if (--_readers == 1) _canWrite.Signal();", "ReaderAndWriterExclude"),
        new("ReaderPreferringLock", "WriterWakesNoReaders", "if (_readers > 0) _canRead.SignalAll();", "if (_readers > 0) _canWrite.Signal();", "ReaderAndWriterExclude"),
        new("ReaderPreferringLock", "WriterWakesOneReader", "_canRead.SignalAll();", "_canRead.Signal();", "TwoReadersAndWriterExcludeBounded"),
        new("ReaderPreferringLock", "ReadersExclude", "while (_isWriting) _canRead.Wait();", "while (_isWriting || _readers > 1) _canRead.Wait();", "ReadersMeet"),
        new("ReaderPreferringLock", "WaitingReadersDoNotCount",
            "        _readers++;\n        while (_isWriting) _canRead.Wait();", "        while (_isWriting) _canRead.Wait();\n        _readers++;", "ReaderAndWriterExclude"),
        new("ReaderPreferringLock", "WritesForEver", "_isWriting = false;", "", "TwoTwiceBounded"),

        new("WriterPreferringLock", "ReaderIgnoresWaitingWriters", "while (_writers > 0)", "while (_isWriting)", "ReaderOvertakesWriter"),
        new("WriterPreferringLock", "WriterIgnoresReaders", "while (_isWriting || _readers > 0)", "while (_isWriting)", "ReaderAndWriterExclude"),
        new("WriterPreferringLock", "WriterIgnoresWriters", "while (_isWriting || _readers > 0)", "while (_readers > 0)", "TwoTwiceBounded"),
        new("WriterPreferringLock", "ReaderIfForWhile", "while (_writers > 0)", "if (_writers > 0)", "ReaderAndWriterExcludeTwiceBounded"),
        new("WriterPreferringLock", "WriterIfForWhile", "while (_isWriting || _readers > 0)", "if (_isWriting || _readers > 0)", "TwoTwiceBounded"),
        new("WriterPreferringLock", "ReaderWakesNobody", "if (--_readers == 0) _canWrite.Signal();", "--_readers;", "ReaderAndWriterExclude"),
        new("WriterPreferringLock", "WriterWakesOneReader", "_canRead.SignalAll();", "_canRead.Signal();", "TwoReadersAndWriterExcludeBounded"),
        new("WriterPreferringLock", "WriterWakesNoWriter", "if (--_writers > 0) _canWrite.Signal();", "if (--_writers > 0) _canRead.SignalAll();", "TwoTwiceBounded"),
        new("WriterPreferringLock", "WritersNeverLeave", "if (--_writers > 0)", "if (_writers > 0)", "ReaderAndWriterExclude"),
        new("WriterPreferringLock", "ReadersExclude", "while (_writers > 0)", "while (_writers > 0 || _readers > 0)", "ReadersMeet"),

        new("FairReaderWriterLock", "ReaderPassesNoTurnstile",
            "        _turnstile.Wait();\n        _lock.Wait();\n        // The", "        _lock.Wait();\n        // The", "ReadersMeet"),
        new("FairReaderWriterLock", "WriterPassesNoTurnstile", "        _turnstile.Wait();\n        _room.Wait();\n        _turnstile.Release();", "        _room.Wait();", "ReaderOvertakesWriter"),
        new("FairReaderWriterLock", "WriterLeavesTurnstileEarly", "        _room.Wait();\n        _turnstile.Release();", "        _turnstile.Release();\n        _room.Wait();", "ReaderOvertakesWriter"),
        new("FairReaderWriterLock", "EveryReaderTakesTheRoom", "if (++_readers == 1) _room.Wait();", "++_readers; _room.Wait();", "ReadersMeet"),
        new("FairReaderWriterLock", "NoReaderTakesTheRoom", "if (++_readers == 1) _room.Wait();", "++_readers;", "ReadersMeet"),
        new("FairReaderWriterLock", "FirstToLeaveGivesTheRoom", "if (--_readers == 0) _room.Release();", "--_readers; _room.Release();", "ReadersMeet"),
        new("FairReaderWriterLock", "WriterTakesNoRoom", "        _room.Wait();\n        _turnstile.Release();", "        _turnstile.Release();", "TwoTwiceBounded"),
        new("FairReaderWriterLock", "WriterKeepsTheTurnstile", "        _room.Wait();\n        _turnstile.Release();", "        _room.Wait();", "TwoTwiceBounded"),
        new("FairReaderWriterLock", "CountsWithoutTheLock", "        _lock.Wait();\n        // The last", "        // The last", "ReadersMeet"),
    ];
}
