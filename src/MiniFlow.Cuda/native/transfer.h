#pragma once

#include <atomic>
#include <cstddef>

#include "backend.h"

namespace miniflow {

// Copies between the caller's memory and the device. The caller's arrays belong to a garbage collector and are used once: pinning them
// for a single copy costs more than it saves. So large copies pass through two blocks of memory that stays pinned; while the device
// fetches one, the processor fills the other. Small copies are handed to the driver as they are.
class Transfer {
public:
    explicit Transfer(backend::Context& context) : context_(context) {}
    ~Transfer();
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    void upload(void* device, const void* host, std::size_t bytes);
    void download(void* host, const void* device, std::size_t bytes);

    // Whether large copies are staged in pinned memory at all, for this process. The figures compare both.
    static void set_staging(bool on) noexcept { staging_ = on; }
    static bool staging() noexcept { return staging_; }
    static std::int64_t pinned_bytes() noexcept { return pinned_bytes_; }

private:
    static constexpr std::size_t chunk = std::size_t{4} << 20;
    static constexpr std::size_t smallest_staged = std::size_t{1} << 20;
    static std::atomic<bool> staging_;
    static std::atomic<std::int64_t> pinned_bytes_;

    bool pays(std::size_t bytes) const { return bytes >= smallest_staged && staging_; }
    void pin();

    backend::Context& context_;
    char* blocks_[2] = {};
    bool busy_[2] = {};
};

}  // namespace miniflow
