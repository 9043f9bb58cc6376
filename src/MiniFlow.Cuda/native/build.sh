#!/usr/bin/env bash
# Builds the native library: `build.sh` with CUDA, `build.sh plain` without, into artifacts/cuda/runtimes/linux-x64/native.
# The next `dotnet build` takes it from there into the kit. A second argument names another folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
backend=${1:-cuda}
out=${2:-$here/../../../artifacts/cuda/runtimes/linux-x64/native}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake -S "$here" -B "$work" -DMINIFLOW_BACKEND="$backend" ${MINIFLOW_CMAKE:-}
cmake --build "$work" --parallel
mkdir -p "$out"
# In place in one step: a process that has the old one loaded keeps it.
cp "$work/libMathNetNumericsCUDA.so" "$out/.new" && mv "$out/.new" "$out/libMathNetNumericsCUDA.so"
for program in check figures; do
  if [ -e "$work/$program" ]; then cp "$work/$program" "$out/../../../$program"; fi
done
echo "$(cd "$out" && pwd)/libMathNetNumericsCUDA.so: $backend"
