#include <cstring>

#include "call.h"

using namespace miniflow;

// What the provider does not know of: MiniFlow.Cuda asks here, and works without where a library has none of it.

namespace {

void copy_text(const std::string& text, char* to, int capacity) {
    if (!to || capacity <= 0) return;
    const std::size_t length = std::min(text.size(), static_cast<std::size_t>(capacity) - 1);
    std::memcpy(to, text.data(), length);
    to[length] = 0;
}

}  // namespace

// 1: CUDA, 2: plain.
MINIFLOW_EXPORT int miniflow_backend() { return backend::kind(); }

// The device's name; numbers: total and free bytes, compute capability (major, minor), CUDA version of driver and runtime. Returns the
// kind of a failure, with its text in place of the name.
MINIFLOW_EXPORT int miniflow_device(char* name, int capacity, std::int64_t* numbers) {
    try {
        const backend::Device device = backend::describe();
        copy_text(device.name, name, capacity);
        const std::int64_t values[] = {device.total_bytes, device.free_bytes, device.major, device.minor, device.driver, device.runtime};
        if (numbers) std::copy(std::begin(values), std::end(values), numbers);
        return 0;
    } catch (const Error& error) {
        copy_text(error.what(), name, capacity);
        return static_cast<int>(error.code());
    }
}

// The first failure on this thread since the last question, 0 for none.
MINIFLOW_EXPORT int miniflow_take_failure(char* text, int capacity) {
    std::string what;
    const Code code = take(what);
    copy_text(what, text, capacity);
    return static_cast<int>(code);
}

// Buffers held, their bytes, buffers in use, their bytes, allocations so far, budget, handles, lanes, pinned bytes, failures so far.
MINIFLOW_EXPORT void miniflow_statistics(std::int64_t* numbers) {
    if (!numbers) return;
    Library& library = Library::instance();
    const BufferPool::Statistics buffers = library.buffers().statistics();
    const std::int64_t values[] = {buffers.held_buffers, buffers.held_bytes, buffers.used_buffers, buffers.used_bytes, buffers.allocations,
                                   buffers.budget, library.handles(), library.lanes(), Transfer::pinned_bytes(), failures()};
    std::copy(std::begin(values), std::end(values), numbers);
}

MINIFLOW_EXPORT void miniflow_set_budget(std::int64_t bytes) {
    Library::instance().buffers().set_budget(bytes > 0 ? static_cast<std::size_t>(bytes) : 0);
}

MINIFLOW_EXPORT void miniflow_set_staging(int on) { Transfer::set_staging(on != 0); }

MINIFLOW_EXPORT void miniflow_free_resources() { Library::instance().free_resources(); }

// For tests: the countdown-th operation of that kind fails with that code. Returns 0 where the backend cannot do that.
MINIFLOW_EXPORT int miniflow_inject(int point, int countdown, int code) {
    return backend::inject(static_cast<backend::Point>(point), countdown, static_cast<Code>(code)) ? 1 : 0;
}
