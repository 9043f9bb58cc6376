#!/usr/bin/env bash
# Everything that only a machine with an NVIDIA card can tell, in under ten minutes: agreement, memory errors, figures. From the root of
# the repository:
#
#     bash src/MiniFlow.Cuda/gpu-figures.sh           builds, checks and measures; what it prints belongs into README.md
#     bash src/MiniFlow.Cuda/gpu-figures.sh pack      elsewhere, for a card's machine without the .NET SDK: makes artifacts/gpu
#
# MINIFLOW_BACKEND=plain goes through the same steps without a card, as far as they go.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
backend=${MINIFLOW_BACKEND:-cuda}
packed=$PWD/artifacts/gpu
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

if [ "${1:-}" = pack ]; then
  set -e
  dotnet build MiniFlow.Interactive.sln
  root=$(dirname "$(readlink -f "$(command -v dotnet)")")
  rm -rf "$packed" && mkdir -p "$packed/dotnet/shared"
  # Of the SDK only what runs programs.
  cp -r "$root/dotnet" "$root/host" "$packed/dotnet/"
  for framework in Microsoft.NETCore.App Microsoft.AspNetCore.App; do
    mkdir -p "$packed/dotnet/shared/$framework"
    cp -r "$root/shared/$framework/$(ls "$root/shared/$framework" | sort -V | tail -1)" "$packed/dotnet/shared/$framework/"
  done
  cp -r src/MiniFlow.Cli/bin/Debug/net10.0 "$packed/cli"
  cp -r tests/MiniFlow.Cuda.Tests/bin/Debug/net10.0 "$packed/tests"
  tar -C "$packed" -cJf "$packed.tar.xz" . && rm -rf "$packed" && mkdir -p "$packed" && mv "$packed.tar.xz" "$packed/"
  du -h "$packed/gpu.tar.xz"
  exit
fi

failed=0
step() { echo; echo "== $*"; }
fail() { echo "FAILED: $*"; failed=1; }

step "$(date -u +%F)"
command -v nvidia-smi >/dev/null && nvidia-smi --query-gpu=name,memory.total,driver_version --format=csv,noheader
step "the native library ($backend)"
bash src/MiniFlow.Cuda/native/build.sh "$backend" || { echo "The library does not build here: README.md says what it needs."; exit 1; }

step "agreement, every export in four types, eight threads"
artifacts/cuda/check || fail "check"

if command -v compute-sanitizer >/dev/null; then
  step "compute-sanitizer"
  timeout 180 compute-sanitizer --leak-check full --error-exitcode 3 artifacts/cuda/check | tail -5 || fail "compute-sanitizer"
else
  step "no compute-sanitizer here"
fi

if [ -x artifacts/cuda/figures ]; then
  step "products"
  timeout 120 artifacts/cuda/figures || fail "figures"
fi

if command -v dotnet >/dev/null; then
  dotnet build MiniFlow.Interactive.sln -v quiet || fail "dotnet build"
  cli=src/MiniFlow.Cli/bin/Debug/net10.0 tests=tests/MiniFlow.Cuda.Tests/bin/Debug/net10.0
elif [ -e "$packed/gpu.tar.xz" ]; then
  tar -C "$packed" -xJf "$packed/gpu.tar.xz"
  PATH=$packed/dotnet:$PATH DOTNET_ROOT=$packed/dotnet cli=$packed/cli tests=$packed/tests
  export PATH DOTNET_ROOT
  mkdir -p "$cli/runtimes" && cp -r artifacts/cuda/runtimes/. "$cli/runtimes/"
else
  echo "There is no .NET here: what needs it is left out. 'gpu-figures.sh pack' elsewhere makes what this script can bring along."
  exit 1
fi

step "tensors, and LU, Cholesky and SVD against MathNet's managed provider"
if [ "$backend" = cuda ]; then export MINIFLOW_TEST_NATIVE=$PWD/artifacts/cuda; else export MINIFLOW_GPU=plain; fi
(cd "$tests" && timeout 120 dotnet exec MiniFlow.Cuda.Tests.dll) | tail -15 || fail "tests"

step "steps a second of chapter 14's network (W3): processor, as the crossover says, all products on the card"
export XDG_DATA_HOME=$(mktemp -d)
runs=$(mktemp -d)
train() { timeout 100 dotnet exec "$cli/MiniFlow.Cli.dll" train --steps "${STEPS:-2000}" --out "$runs/$1" --summary-every 100000 --checkpoint-every 100000 | tail -4 || fail "train $1"; }
MINIFLOW_GPU=off train processor
train crossover
MINIFLOW_GPU_FROM=0 train card
step "the crossover (From) and what it follows from"
cat "$XDG_DATA_HOME/miniflow/crossovers.json"
echo; [ "$failed" -eq 0 ] && echo "everything holds" || echo "something failed, see above"
exit "$failed"
