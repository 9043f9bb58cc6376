namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Right answers of the second half, in the styles in which people write them.</summary>
internal static class RightAnswers
{
    public static IReadOnlyList<(string Exercise, string Style, string Answer)> All { get; } =
    [
        ("inferred-shape", "as printed", "string[] shapes = [\"(?, 10)\", \"(?, 10)\", \"(?,)\", \"()\"];"),
        ("inferred-shape", "without spaces", "var shapes = new List<string> { \"(?,10)\", \"(?,10)\", \"(?)\", \"()\" };"),
        ("weighted-mean", "two sums", "Node WeightedMean(Node x, Node w) => ReduceSum(w * x, axis: -1) / ReduceSum(w, axis: -1);"),
        ("weighted-mean", "normalised first", "Node WeightedMean(Node x, Node w) => ReduceSum(x * (w / ReduceSum(w, axis: -1, keepDims: true)), axis: -1);"),
        ("weighted-mean", "means", "Node WeightedMean(Node x, Node w) { var product = Multiply(x, w); return Divide(ReduceMean(product, axis: -1), ReduceMean(w, axis: -1)); }"),
        ("what-runs", "plain", "double? forC = 1, forD = 2, forBoth = 1;"),
        ("what-runs", "measured", """
            using var scope = new Graph().AsCurrent();
            var a = new Variable(3); var b = new Variable(4); var c = a * b; var d = a + c;
            double Ask(Action<Session> runs) { using var session = new Session(); session.Run(GlobalVariablesInitializer()); session.Trace.Clear(); runs(session); return session.Trace.Count(c); }
            double? forC = Ask(s => s.Run(c)), forD = Ask(s => { s.Run(c); s.Run(d); }), forBoth = Ask(s => s.Run(c, d));
            """),
        ("counter", "Assign", Counter("var next = count.Assign(count + 1);", "session.Run(next);", "session.Run(count)")),
        ("counter", "AssignAdd", Counter("var next = count.AssignAdd(1);", "session.Run(next);", "session.Run(count)")),
        ("counter", "the ops", Counter("var next = Assign(count, Add(count, new Constant(1)));", "session.Run(next);", "session.Run(count)")),
        ("counter", "in a graph of its own", """
            Tensor Count(Tensor times)
            {
                using var graph = new Graph().AsCurrent();
                var count = new Variable(0.0); var next = count.AssignAdd(1);
                using var session = new Session();
                session.Run(VariablesInitializer([count]));
                for (var i = 0; i < (int)times; i++) session.Run(next);
                return session.Run(count);
            }
            """),
        ("counter", "an interactive session that stays open", """
            Tensor Count(Tensor times)
            {
                Graph.ResetDefault();
                var count = new Variable(0); var next = count.AssignAdd(1);
                var session = new InteractiveSession();
                session.Run(GlobalVariablesInitializer());
                for (var i = 0; i < (int)times; i++) next.Eval();
                return count.Eval();
            }
            """),
        ("counter", "the last value", Counter("var next = count.AssignAdd(1); Tensor last = 0;", "last = session.Run(next);", "last")),
        ("placement", "plain", "string[] devices = [\"/cpu:0\", \"/gpu:0\", \"/cpu:0\", \"/gpu:0\"];"),
        ("restore", "plain", Restore("saver.Restore(session, path);", "session.Run(W)")),
        ("restore", "initialised first", Restore("session.Run(GlobalVariablesInitializer()); saver.Restore(session, path);", "session.Run(W)")),
        ("restore", "one saver for each", Restore("new Saver([W]).Restore(session, path); new Saver([b]).Restore(session, path);", "session.Run(W)")),
        ("restore", "loaded by hand", Restore("var file = Safetensors.Load(path).Tensors; session.Load(W, file[\"W\"]); session.Load(b, file[\"b\"]);", "session.Run(W)")),
        ("restore", "as values to begin with", "Tensor Restore(string path) { var file = Safetensors.Load(path).Tensors; var W = new Variable(file[\"W\"]); var b = new Variable(file[\"b\"]); using var session = new Session(); session.Run(GlobalVariablesInitializer()); return session.Run(W); }"),
        ("restore", "in a graph of its own", "Tensor Restore(string path) { using var graph = new Graph().AsCurrent(); var b = new Variable(new float[2], name: \"b\"); var W = new Variable(new float[3, 2], name: \"W\"); using var session = new InteractiveSession(); new Saver([W, b]).Restore(session, path); return W.Eval(); }"),
        ("record-loss", "in the same run", Record("writer.Add(session.Run(summary, train).Summary, step);")),
        ("record-loss", "one after the other", Record("writer.Add(session.Run(summary), step + 1); session.Run(train);")),
        ("record-loss", "a number", Record("writer.AddScalar(\"loss\", session.Run(loss, train).First.ToScalar<double>(), step);")),
        ("record-loss", "by hand", "void Record(string folder) { using var writer = new EventFileWriter(folder); var w = 0.0; for (var step = 0; step < 20; step++) { writer.AddScalar(\"loss\", (w - 3) * (w - 3), step); w -= 0.1 * 2 * (w - 3); } }"),
        ("record-loss", "another summary beside it, and the graph", Record("writer.Add(session.Run(MiniFlow.Summaries.Merge(summary, position), train).Summary, step);", "var position = Summaries.Scalar(\"w\", w);", "writer.AddGraph(session.Graph);")),
        ("accuracy-node", "plain", "Node AccuracyOf(Node logits, Node labels) => ReduceMean(Cast(Equal(ArgMax(logits, 1), ArgMax(labels, 1)), DType.Float32));"),
        ("accuracy-node", "the last axis", "Node AccuracyOf(Node logits, Node labels) { var hits = Equal(ArgMax(logits, axis: -1), ArgMax(labels, axis: -1)); return ReduceMean(Cast(hits, DType.Float32)); }"),
        ("accuracy-node", "of probabilities", "Node AccuracyOf(Node logits, Node labels) => ReduceMean(Cast(Equal(ArgMax(Softmax(logits), 1), ArgMax(labels, 1)), DType.Float64));"),
        ("accuracy-node", "a mean of truth", "Node AccuracyOf(Node logits, Node labels) => ReduceMean(Equal(ArgMax(logits, 1), ArgMax(labels, 1)));"),
        ("almost-practical", "Adam, 784-100-10", WrongPractical.Right),
    ];

    /// <summary>What stands in the cells before the student has written anything.</summary>
    public static IReadOnlyList<(string Exercise, string Style, string Answer)> Stubs { get; } =
    [
        ("inferred-shape", "stub", "string[] shapes = [];"),
        ("weighted-mean", "stub", "Node WeightedMean(Node x, Node w) { return null; }"),
        ("what-runs", "stub", "double? forC = null, forD = null, forBoth = null;"),
        ("counter", "stub", "Tensor Count(Tensor times) { using var graph = new Graph().AsCurrent(); return null; }"),
        ("placement", "stub", "string[] devices = [];"),
        ("restore", "stub", "Tensor Restore(string path) { using var graph = new Graph().AsCurrent(); return null; }"),
        ("record-loss", "stub", "void Record(string folder) { using var graph = new Graph().AsCurrent(); }"),
        ("accuracy-node", "stub", "Node AccuracyOf(Node logits, Node labels) { return null; }"),
        ("almost-practical", "stub", "Func<Tensor, Tensor> Predict = null;"),
    ];

    /// <summary>The check cells, as the chapters have them.</summary>
    public static string CheckOf(string exercise) => exercise switch
    {
        "inferred-shape" => "Check(\"inferred-shape\", shapes)",
        "weighted-mean" => "Check(\"weighted-mean\", (x, w) => WeightedMean(x, w))",
        "what-runs" => "Check(\"what-runs\", forC, forD, forBoth)",
        "counter" => "Check(\"counter\", times => Count(times))",
        "placement" => "Check(\"placement\", devices)",
        "restore" => "Check(\"restore\", path => Restore(path))",
        "record-loss" => "Check(\"record-loss\", folder => Record(folder))",
        "accuracy-node" => "Check(\"accuracy-node\", (logits, labels) => AccuracyOf(logits, labels))",
        _ => "Check(\"almost-practical\", images => Predict?.Invoke(images))",
    };

    /// <summary>A counter, in parts that can be exchanged.</summary>
    public static string Counter(string operation, string turn, string result, string variable = "new Variable(0, name: \"count\")", string begin = "session.Run(GlobalVariablesInitializer());", string loop = "for (var i = 0; i < (int)times; i++)") => $$"""
        Tensor Count(Tensor times)
        {
            var count = {{variable}};
            {{operation}}
            using var session = new Session();
            {{begin}}
            {{loop}} { {{turn}} }
            return {{result}};
        }
        """;

    /// <summary>Restoring, in parts that can be exchanged.</summary>
    public static string Restore(string restoring, string result, string variables = "var W = new Variable(Tensor.Zeros([3, 2]), name: \"W\"); var b = new Variable(Tensor.Zeros(2), name: \"b\"); var saver = new Saver();") => $$"""
        Tensor Restore(string path)
        {
            {{variables}}
            using var session = new Session();
            {{restoring}}
            return {{result}};
        }
        """;

    /// <summary>Recording, in parts that can be exchanged.</summary>
    public static string Record(string turn, string graph = "", string before = "", string rate = "0.1", string loss = "Square(w - 3)", string loop = "for (var step = 0; step < 20; step++)", string variable = "new Variable(0.0, name: \"w\")", string begin = "session.Run(GlobalVariablesInitializer());", string tag = "loss") => $$"""
        void Record(string folder)
        {
            var w = {{variable}};
            var loss = {{loss}};
            var train = new GradientDescentOptimizer({{rate}}).Minimize(loss);
            var summary = Summaries.Scalar("{{tag}}", loss);
            {{graph}}
            using var session = new Session();
            using var writer = new EventFileWriter(folder);
            {{begin}}
            {{before}}
            {{loop}} { {{turn}} }
        }
        """;
}
