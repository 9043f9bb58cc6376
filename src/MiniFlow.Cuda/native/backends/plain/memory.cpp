#include <cstdlib>
#include <cstring>

#include "inject.h"

// The memory of a device that is none: blocks of the heap, kept apart from the caller's arrays as those of a card are, so that a copy that
// is missing is missed here too.
namespace miniflow::backend {

int kind() noexcept { return plain; }

Device describe() {
    Device device;
    device.name = "plain backend, on the processor";
    device.total_bytes = device.free_bytes = std::int64_t{2} << 30;
    return device;
}

void* allocate(std::size_t bytes) {
    pass(Point::allocate);
    void* const block = std::malloc(bytes);
    if (!block) throw Error(Code::out_of_memory, "no " + std::to_string(bytes) + " bytes are left");
    return block;
}

void release(void* block) noexcept { std::free(block); }

void* allocate_pinned(std::size_t bytes) { return allocate(bytes); }

void release_pinned(void* block) noexcept { std::free(block); }

struct Context::State {};

Context::Context() : state_(new State) { pass(Point::create); }
Context::~Context() = default;

void Context::start_upload(void* device, const void* host, std::size_t bytes) {
    pass(Point::upload);
    std::memcpy(device, host, bytes);
}

void Context::start_download(void* host, const void* device, std::size_t bytes) {
    pass(Point::download);
    std::memcpy(host, device, bytes);
}

// Everything is done at once here.
void Context::mark(int) {}
void Context::wait(int) {}
void Context::finish() {}

}  // namespace miniflow::backend
