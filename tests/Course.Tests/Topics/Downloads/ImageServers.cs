namespace NotebookCourse.Tests.Topics.Downloads;

/// <summary>Tests that talk to the image server, of which this process has one, and some of which end it.</summary>
[CollectionDefinition(nameof(ImageServers), DisableParallelization = true)]
public class ImageServers;
