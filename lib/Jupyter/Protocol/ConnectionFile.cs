namespace NotebookCourse.Jupyter.Protocol;

/// <summary>Where Jupyter wants a kernel to listen, and the key with which messages are signed.</summary>
internal sealed record ConnectionFile(string Ip, int ShellPort, int PublishPort, int InputPort, int ControlPort, int HeartbeatPort, string Key)
{
    private const string Scheme = "hmac-sha256";

    /// <summary>Reads the file.</summary>
    /// <exception cref="ProtocolException">It is not there, or asks for what this kernel cannot do.</exception>
    public static ConnectionFile Read(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new ProtocolException($"{path}: expected the connection file that Jupyter writes for a kernel, but it cannot be read ({unread.Message}). Let Jupyter start the kernel.", unread);
        }
        catch (ProtocolException wrong)
        {
            throw new ProtocolException($"{path}: {wrong.Message}", wrong);
        }
    }

    /// <summary>Reads the file's content.</summary>
    /// <exception cref="ProtocolException">It asks for what this kernel cannot do.</exception>
    public static ConnectionFile Parse(ReadOnlyMemory<byte> json)
    {
        var fields = Content.Parse(json, "the connection file");
        if (fields.Text("transport", "tcp") is not "tcp" and var transport)
            throw new ProtocolException($"expected transport to be tcp, but was {transport}. Start Jupyter with --KernelManager.transport=tcp.");
        var key = fields.Text("key", "");
        if (key.Length > 0 && fields.Text("signature_scheme", Scheme) is not Scheme and var scheme)
            throw new ProtocolException($"expected signature_scheme to be {Scheme}, but was {scheme}. Set Session.signature_scheme of Jupyter to {Scheme}.");
        return new ConnectionFile(
            fields.Text("ip"), Port("shell_port"), Port("iopub_port"), Port("stdin_port"), Port("control_port"), Port("hb_port"), key);

        int Port(string name) => fields.Number(name) is > 0 and <= ushort.MaxValue and var port
            ? port
            : throw new ProtocolException($"expected {name} to be 1 to {ushort.MaxValue}, but was {fields.Number(name)}. Let Jupyter choose the ports.");
    }

    /// <summary>The address of a port.</summary>
    public string Address(int port) => FormattableString.Invariant($"tcp://{Ip}:{port}");
}
