#include "../../backend.h"
#include "status.h"

namespace miniflow::backend {

namespace {

std::string version(int number) { return std::to_string(number / 1000) + "." + std::to_string(number % 1000 / 10); }

}  // namespace

int kind() noexcept { return cuda; }

Device describe() {
    Device device;
    MINIFLOW_CHECK(cudaRuntimeGetVersion(&device.runtime));
    MINIFLOW_CHECK(cudaDriverGetVersion(&device.driver));
    int count = 0;
    const cudaError_t status = cudaGetDeviceCount(&count);
    if (device.driver == 0) throw Error(Code::not_initialised, "there is no NVIDIA driver");
    if (status == cudaErrorInsufficientDriver)
        throw Error(Code::not_initialised, "the driver is made for CUDA " + version(device.driver) + " and the native library for CUDA " +
                                               version(device.runtime) + ": update the driver, or build the library with an older toolkit");
    check(status, "cudaGetDeviceCount");
    if (count == 0) throw Error(Code::not_initialised, "the driver knows no CUDA device");
    cudaDeviceProp properties{};
    MINIFLOW_CHECK(cudaGetDeviceProperties(&properties, 0));
    device.name = properties.name;
    device.major = properties.major;
    device.minor = properties.minor;
    std::size_t free = 0, total = 0;
    MINIFLOW_CHECK(cudaMemGetInfo(&free, &total));
    device.free_bytes = static_cast<std::int64_t>(free);
    device.total_bytes = static_cast<std::int64_t>(total);
    return device;
}

void* allocate(std::size_t bytes) {
    void* block = nullptr;
    MINIFLOW_CHECK(cudaMalloc(&block, bytes));
    return block;
}

void release(void* block) noexcept { cudaFree(block); }

void* allocate_pinned(std::size_t bytes) {
    void* block = nullptr;
    MINIFLOW_CHECK(cudaHostAlloc(&block, bytes, cudaHostAllocDefault));
    return block;
}

void release_pinned(void* block) noexcept { cudaFreeHost(block); }

// Nothing is ordered to fail on a real device.
bool inject(Point, int, Code) noexcept { return false; }

}  // namespace miniflow::backend
