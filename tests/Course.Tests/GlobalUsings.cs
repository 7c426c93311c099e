global using NotebookCourse.Testing;
global using Xunit;
