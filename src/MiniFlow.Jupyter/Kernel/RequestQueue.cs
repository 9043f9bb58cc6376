using System.Threading.Channels;
using MiniFlow.Jupyter.Messages;

namespace MiniFlow.Jupyter.Kernel;

/// <summary>Requests that wait for their turn. They are read from the network as they come, so that a failed cell can abort those behind it.</summary>
internal sealed class RequestQueue
{
    private readonly Channel<Waiting> order = Channel.CreateUnbounded<Waiting>();
    private readonly HashSet<Waiting> waiting = [];

    public void Add(Request request)
    {
        var added = new Waiting(request);
        lock (waiting)
            waiting.Add(added);
        order.Writer.TryWrite(added);
    }

    /// <summary>The next request, and whether it has been aborted.</summary>
    public async Task<(Request Request, bool IsAborted)> TakeAsync(CancellationToken cancellation)
    {
        var next = await order.Reader.ReadAsync(cancellation);
        lock (waiting)
        {
            waiting.Remove(next);
            return (next.Request, next.IsAborted);
        }
    }

    /// <summary>Aborts all cells that wait.</summary>
    public void AbortCells()
    {
        lock (waiting)
        {
            foreach (var each in waiting.Where(each => each.Request.Type == "execute_request"))
                each.IsAborted = true;
        }
    }

    private sealed class Waiting(Request request)
    {
        public Request Request => request;

        public bool IsAborted { get; set; }
    }
}
