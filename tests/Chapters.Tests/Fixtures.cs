using NotebookCourse.Chapters.Tests.Playing;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(PlayedNotebooks))]
