using System.Runtime.InteropServices;
using MiniFlow.Jupyter;
using MiniFlow.Jupyter.Kernel;
using MiniFlow.Notebooks;

if (args is not [var file])
{
    Console.Error.WriteLine("This program is a Jupyter kernel: a Jupyter client starts it, with a connection file. To have clients find it, use: miniflow jupyter install");
    return 2;
}

try
{
    await using var kernel = new JupyterKernel(ConnectionFile.Read(file));
    InheritedSignals.HearInterrupts();
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
    {
        signal.Cancel = true;
        kernel.Interrupt();
    });
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
    {
        signal.Cancel = true;
        kernel.ShutDown();
    });
    using var parent = ParentWatch.Start(kernel.ShutDown);
    await kernel.Ended;
    return 0;
}
catch (NotebookException error)
{
    KernelLog.Write(error.Message);
    return 1;
}
