#include "buffers.h"

#include "backend.h"
#include "error.h"

namespace miniflow {

namespace {

// Four sizes an octave: a buffer is at most a quarter larger than what was asked for, and nearly equal sizes share one.
std::size_t size_class(std::size_t bytes) {
    std::size_t octave = 256;
    while (octave * 2 <= bytes) octave *= 2;
    const std::size_t step = octave / 4;
    return bytes <= octave ? octave : (bytes + step - 1) / step * step;
}

}  // namespace

void* BufferPool::take(std::size_t bytes) {
    const std::size_t size = size_class(bytes);
    const std::lock_guard<std::mutex> lock(mutex_);
    void* block = nullptr;
    std::size_t found = size;

    // A larger one will do as well, but not one so large that the next call misses it.
    const auto fitting = unused_.lower_bound(size);
    if (fitting != unused_.end() && fitting->first <= 2 * size) {
        found = fitting->first;
        block = fitting->second;
        used_.emplace(block, found);
        unused_.erase(fitting);
        unused_bytes_ -= found;
    } else {
        shrink_to(budget_ > used_bytes_ + size ? budget_ - used_bytes_ - size : 0);
        try {
            block = backend::allocate(size);
        } catch (const Error& error) {
            if (error.code() != Code::out_of_memory || unused_.empty()) throw;
            shrink_to(0);
            block = backend::allocate(size);
        }
        ++allocations_;
        try {
            used_.emplace(block, size);
        } catch (...) {
            backend::release(block);
            throw;
        }
    }
    used_bytes_ += found;
    return block;
}

void BufferPool::give_back(void* block) noexcept {
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto entry = used_.find(block);
    if (entry == used_.end()) return;
    const std::size_t size = entry->second;
    used_.erase(entry);
    used_bytes_ -= size;
    try {
        unused_.emplace(size, block);
        unused_bytes_ += size;
    } catch (...) {
        backend::release(block);
    }
    shrink_to(budget_ > used_bytes_ ? budget_ - used_bytes_ : 0);
}

void BufferPool::set_budget(std::size_t bytes) {
    const std::lock_guard<std::mutex> lock(mutex_);
    budget_ = bytes;
    shrink_to(budget_ > used_bytes_ ? budget_ - used_bytes_ : 0);
}

void BufferPool::release_unused() noexcept {
    const std::lock_guard<std::mutex> lock(mutex_);
    shrink_to(0);
}

BufferPool::Statistics BufferPool::statistics() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return {static_cast<std::int64_t>(unused_.size() + used_.size()), static_cast<std::int64_t>(unused_bytes_ + used_bytes_),
            static_cast<std::int64_t>(used_.size()), static_cast<std::int64_t>(used_bytes_), allocations_,
            static_cast<std::int64_t>(budget_)};
}

// The largest go first: one of them makes the most room.
void BufferPool::shrink_to(std::size_t bytes) noexcept {
    while (unused_bytes_ > bytes) {
        const auto largest = std::prev(unused_.end());
        backend::release(largest->second);
        unused_bytes_ -= largest->first;
        unused_.erase(largest);
    }
}

}  // namespace miniflow
