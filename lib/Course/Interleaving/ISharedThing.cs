namespace NotebookCourse.Interleaving;

/// <summary>Something that actors share and that has a value to show.</summary>
internal interface ISharedThing
{
    /// <summary>Its number, the same in every run of the program.</summary>
    int Number { get; }

    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>Its value now.</summary>
    string Text { get; }

    /// <summary>What a thread that waits for it waits for, in words.</summary>
    string WaitedFor => Name;
}
