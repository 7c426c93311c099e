using NotebookCourse.Kernel.Host;

return KernelHost.Run(args);
