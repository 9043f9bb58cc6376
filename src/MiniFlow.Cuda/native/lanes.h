#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <unordered_set>
#include <vector>

#include "backend.h"
#include "buffers.h"
#include "transfer.h"

namespace miniflow {

// A context and its staging memory. cuBLAS and cuSOLVER handles serve one thread at a time, while MathNet shares one handle among all
// threads: each call therefore takes a lane for itself, and calls of several threads run side by side.
struct Lane {
    backend::Context context;
    Transfer transfer{context};
};

// Everything that lives as long as the library: handles, lanes, buffers.
class Library {
public:
    static Library& instance();

    BufferPool& buffers() { return buffers_; }

    // A handle is a token; the first one opens a lane, so that a missing driver or device is noticed there and then.
    void* create_handle();
    void destroy_handle(void* handle);
    void require_handle(void* handle);
    std::int64_t handles();

    std::unique_ptr<Lane> take_lane();
    void give_back_lane(std::unique_ptr<Lane> lane) noexcept;
    std::int64_t lanes();

    // Gives back whatever no call has in hand. The next call allocates anew.
    void free_resources() noexcept;

private:
    static constexpr int most_lanes = 4;

    BufferPool buffers_{default_budget()};
    std::mutex mutex_;
    std::condition_variable lane_is_back_;
    std::unordered_set<void*> handles_;
    std::vector<std::unique_ptr<Lane>> unused_lanes_;
    int lanes_ = 0;

    static std::size_t default_budget();
};

// A lane and buffers for the time of a call.
class Turn {
public:
    explicit Turn(void* handle);
    ~Turn();
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    backend::Context& context() { return lane_->context; }

    template <class T> void upload(T* device, const T* host, std::size_t count) {
        lane_->transfer.upload(device, host, count * sizeof(T));
    }

    template <class T> void download(T* host, const T* device, std::size_t count) {
        lane_->transfer.download(host, device, count * sizeof(T));
    }

    // Device memory for the time of the call.
    template <class T> T* buffer(std::size_t count) { return blocks_.take<T>(count); }
    Blocks& blocks() { return blocks_; }

    // The call has come to its end, and everything that it started too.
    void finish();

private:
    Blocks blocks_;
    std::unique_ptr<Lane> lane_;
    bool finished_ = false;
};

}  // namespace miniflow
