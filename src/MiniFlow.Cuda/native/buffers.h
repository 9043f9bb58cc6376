#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <vector>

namespace miniflow {

// Device memory that is kept for the next call. Allocating on a device takes longer than multiplying matrices of a few hundred rows, and
// a training loop asks for the same few sizes again and again.
class BufferPool {
public:
    struct Statistics {
        std::int64_t held_buffers, held_bytes;    // all of them
        std::int64_t used_buffers, used_bytes;    // those that a call has in hand
        std::int64_t allocations;                 // asked of the device since the library was loaded
        std::int64_t budget;
    };

    explicit BufferPool(std::size_t budget) : budget_(budget) {}
    ~BufferPool() { release_unused(); }
    BufferPool(const BufferPool&) = delete;
    BufferPool& operator=(const BufferPool&) = delete;

    void* take(std::size_t bytes);
    void give_back(void* block) noexcept;

    // What is kept at most. A call that needs more gets it, but it is released at the end of the call.
    void set_budget(std::size_t bytes);
    void release_unused() noexcept;
    Statistics statistics() const;

private:
    void shrink_to(std::size_t bytes) noexcept;

    mutable std::mutex mutex_;
    std::multimap<std::size_t, void*> unused_;
    std::map<void*, std::size_t> used_;
    std::size_t unused_bytes_ = 0, used_bytes_ = 0;
    std::size_t budget_;
    std::int64_t allocations_ = 0;
};

// The buffers of one call, given back together at its end: work on a device may still be reading one when the line that asked for it
// has long been left.
class Blocks {
public:
    explicit Blocks(BufferPool& pool) : pool_(pool) {}
    ~Blocks() {
        for (void* block : blocks_) pool_.give_back(block);
    }
    Blocks(const Blocks&) = delete;
    Blocks& operator=(const Blocks&) = delete;

    template <class T> T* take(std::size_t count) {
        blocks_.reserve(blocks_.size() + 1);
        blocks_.push_back(pool_.take(count * sizeof(T)));
        return static_cast<T*>(blocks_.back());
    }

private:
    BufferPool& pool_;
    std::vector<void*> blocks_;
};

}  // namespace miniflow
