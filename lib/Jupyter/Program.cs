return await NotebookCourse.Jupyter.Serving.JupyterHost.RunAsync(args);
