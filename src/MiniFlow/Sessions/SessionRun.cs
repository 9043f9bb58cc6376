namespace MiniFlow;

/// <summary>A run of a session whose values are computed: they can be read, then the variables are updated, then all but these is forgotten.</summary>
internal readonly struct SessionRun(SessionPlan plan) : IDisposable
{
    /// <summary>A copy of what the fetch at this position computed.</summary>
    public Tensor this[int index] => plan.Fetched(index);

    /// <summary>Applies the updates of the run.</summary>
    public void Update() => plan.Update();

    /// <summary>Ends the run.</summary>
    public void Dispose() => plan.Finish();
}
