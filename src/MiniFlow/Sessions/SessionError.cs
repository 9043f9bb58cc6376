namespace MiniFlow;

/// <summary>What can go wrong between a session and what it is asked to run, in words for the student who reads it.</summary>
internal static class SessionError
{
    public static SessionException Closed() => new(
        "This session is closed, and the values of its variables are gone with it. Open a new one, and initialise the variables there: "
        + "using var session = new Session(); session.Run(GlobalVariablesInitializer());");

    public static SessionException NullFetch() => new(
        "One of the nodes to fetch is null. Make the node first; in a notebook, run the cell that makes it.");

    public static SessionException OtherGraph(Node node) => new(
        $"{node.Label} belongs to another graph than this session, which runs the nodes of one. If the default graph was reset in between, "
        + "build the nodes again; else open a session on the other graph: new Session(node.Graph).");

    public static SessionException FeedForOtherGraph(Node node) => new(
        $"{node.Label} is fed, but it belongs to another graph than this session. "
        + "Perhaps a cell made a new one, or the graph was reset: run the cells that build the graph again, or take this one out of the feed.");

    public static SessionException Uninitialized(Variable variable, bool isInSession) => new(isInSession
        ? $"{variable.Label} has no value in this session yet. Run session.Run(GlobalVariablesInitializer()) first; "
          + "it initialises the variables that exist when it is made, so make it after the last one."
        : $"{variable.Label} has no value: variables keep theirs in a session, and none is open on this graph. Feed it, [{variable.Name}] = …, "
          + "or open one and initialise: var session = new Session(); session.Run(GlobalVariablesInitializer());");

    public static SessionException NoSession(Node node) => new(
        $"{node.Label} cannot be evaluated: no session is open on its graph. Open one, var session = new InteractiveSession();, or call Run on one that you have.");

    public static SessionException OutsideSession(Node node) => new(
        $"{node.Label} runs in a session only: session.Run(…). For a value with gradients and no session there is ValueAndGrad.");

    public static GraphException Unfed(IReadOnlyList<Node> fetches, IReadOnlyList<Node> unfed) => new(
        $"To compute {RunError.Labels(fetches)}, {RunError.Labels(unfed)} must be fed, but {(unfed.Count == 1 ? "is" : "are")} not. "
        + $"Give the run a feed: session.Run(…, new Feed {{ {string.Join(", ", unfed.Select(node => $"[{node.Name}] = …"))} }}).");

    public static SessionException FedAndUpdated(Variable variable) => new(
        $"{variable.Label} is fed in a run that also changes it. A feed stands for its value in this run only: "
        + "take it out of the feed, or run what changes it on its own.");

    public static DeviceException NoDevice(Node node) => new(
        $"{node.Label} is placed on {node.Device}, and there is no such device. {Devices.Known} "
        + (node.Device!.StartsWith("/gpu", StringComparison.Ordinal) && Devices.WhyNoGpu is { } why ? $"{why} " : "")
        + "Place it on one of these, or open the session with softPlacement: true, which takes one that is there.");

    public static SessionException NoRandomState(string name, Tensor? state) => new(
        $"The random numbers of {name} cannot be set to {(state is null ? "null" : $"{state.DType.Name()} of shape {state.Shape}")}: their state is four int64 numbers.");

    /// <summary>The session that was opened last on the graph of a node.</summary>
    public static Session Default(Node node) => node.Graph.DefaultSession ?? throw NoSession(node);
}
