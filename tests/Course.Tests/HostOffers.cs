namespace NotebookCourse.Tests;

/// <summary>Tests that set what a host offers to the whole process: one at a time, and none beside them.</summary>
[CollectionDefinition(nameof(HostOffers), DisableParallelization = true)]
public class HostOffers;
