#!/usr/bin/env python3
"""Makes a class of 200 submissions of chapter 3, grades it, and says how fast that was and how much memory the grader took.

    python3 tests/MiniFlow.Benchmarks/grading_class.py [WORKERS] [STUDENTS]

Needs a built solution, and Linux for the memory, which is the peak of the grader's own process, students' processes apart.
Of 20 submissions 7 are right, 7 have a wrong node or wrong numbers, 2 are untouched, and one each is broken, does not
compile, throws, and leaves its process.
"""
import copy, json, pathlib, shutil, subprocess, sys, tempfile, threading, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORKERS = sys.argv[1] if len(sys.argv) > 1 else "2"
STUDENTS = int(sys.argv[2]) if len(sys.argv) > 2 else 200

LINEAR = """// Exercise: linear
public class Linear : Node
{
    public Linear(Node X, Node W, Node b) : base(X, W, b) { }
    public override void Forward() { Value = InboundNodes[0].Value.MatMul(InboundNodes[1].Value) + InboundNodes[2].Value; }
    public override void Backward()
    {
        Node X = InboundNodes[0], W = InboundNodes[1], b = InboundNodes[2];
        foreach (var outbound in OutboundNodes)
        {
            var dZ = outbound.Gradients[this];
            Gradients[X] += dZ.MatMul(W.Value.T);
            Gradients[W] += X.Value.T.MatMul(dZ);
            Gradients[b] += dZ.Sum(axis: 0);
        }
    }
}"""
RIGHT = "double? z11 = -9, z12 = 4, z21 = -9, z22 = 4;"
WRONG = "double? z11 = -9, z12 = 9, z21 = -9, z22 = 9;"
MISTAKES = [("+=", "-="), (".Sum(axis: 0)", ".Mean(axis: 0)"), (".Sum(axis: 0)", ""), ("+=", "="), ("W.Value.T", "W.Value"), (" + InboundNodes[2].Value", ""), ("X.Value.T", "X.Value")]
BASE = json.loads((ROOT / "notebooks/03-linear.ipynb").read_text(encoding="utf-8"))


def notebook(linear, by_hand):
    document = copy.deepcopy(BASE)
    for cell in document["cells"]:
        mark = cell["metadata"].get("miniflow", {})
        if mark.get("role") == "answer" and (text := {"linear": linear, "linear-by-hand": by_hand}[mark["exercise"]]):
            cell["source"] = text
    return json.dumps(document)


def submission(i):
    kind = i % 20
    if kind < 7:
        return notebook(LINEAR + f"\n// by student {i}", RIGHT)
    if kind < 14:
        return notebook(LINEAR.replace(*MISTAKES[kind - 7]), WRONG if kind % 2 else RIGHT)
    if kind < 16:
        return notebook(None, None)
    return {
        16: notebook(LINEAR, RIGHT)[:9000],
        17: notebook(LINEAR.replace("class Linear", "clas Linear"), RIGHT),
        18: notebook(LINEAR.replace("Value =", 'throw new Exception("no"); Value ='), RIGHT),
        19: notebook("// Exercise: linear\nSystem.Environment.Exit(0);", RIGHT),
    }[kind]


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="miniflow-class-"))
    try:
        for i in range(STUDENTS):
            (folder / "in" / f"student-{i:03}").mkdir(parents=True)
            (folder / "in" / f"student-{i:03}" / "03-linear.ipynb").write_text(submission(i), encoding="utf-8")
        command = ["dotnet", str(ROOT / "src/MiniFlow.Cli/bin/Debug/net10.0/MiniFlow.Cli.dll"), "grade", str(folder / "in"),
                   "--chapter", "3", "--workers", WORKERS, "--out", str(folder / "out"), "--seed", "benchmark", "--json"]
        started = time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        peak = [0]

        def watch():
            while process.poll() is None:
                try:
                    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
                    peak[0] = max([peak[0]] + [int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")])
                except OSError:
                    pass
                time.sleep(0.1)

        watcher = threading.Thread(target=watch)
        watcher.start()
        summary = process.stdout.read().strip()
        watcher.join()
        seconds = time.monotonic() - started
        print(summary)
        print(f"{STUDENTS} submissions with {WORKERS} workers: {seconds:.1f} s, {60 * STUDENTS / seconds:.0f} a minute; the grader's memory at most {peak[0] / 1024:.0f} MB")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
