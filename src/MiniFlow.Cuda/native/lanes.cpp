#include "lanes.h"

#include "error.h"

namespace miniflow {

// Never destroyed: at the end of the process the CUDA runtime may be gone before this is.
Library& Library::instance() {
    static Library* const library = new Library;
    return *library;
}

std::size_t Library::default_budget() {
    constexpr std::size_t fallback = std::size_t{1} << 30;
    try {
        return static_cast<std::size_t>(backend::describe().total_bytes / 2);
    } catch (const Error&) {
        return fallback;
    }
}

void* Library::create_handle() {
    give_back_lane(take_lane());
    auto token = std::make_unique<char>();
    const std::lock_guard<std::mutex> lock(mutex_);
    handles_.insert(token.get());
    return token.release();
}

void Library::destroy_handle(void* handle) {
    bool last;
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        if (handles_.erase(handle) == 0) throw Error(Code::invalid_value, "this is no handle of this library, or it has been destroyed");
        delete static_cast<char*>(handle);
        last = handles_.empty();
    }
    if (last) free_resources();
}

void Library::require_handle(void* handle) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (handles_.count(handle) == 0) throw Error(Code::not_initialised, "the handle was not made by this library, or it has been destroyed");
}

std::int64_t Library::handles() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return static_cast<std::int64_t>(handles_.size());
}

std::unique_ptr<Lane> Library::take_lane() {
    {
        std::unique_lock<std::mutex> lock(mutex_);
        lane_is_back_.wait(lock, [this] { return !unused_lanes_.empty() || lanes_ < most_lanes; });
        if (!unused_lanes_.empty()) {
            auto lane = std::move(unused_lanes_.back());
            unused_lanes_.pop_back();
            return lane;
        }
        ++lanes_;
    }

    // Outside the lock: opening a context takes a while, the first one a second.
    try {
        return std::make_unique<Lane>();
    } catch (...) {
        give_back_lane(nullptr);
        throw;
    }
}

void Library::give_back_lane(std::unique_ptr<Lane> lane) noexcept {
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        if (lane) {
            try {
                unused_lanes_.push_back(std::move(lane));
            } catch (...) {
                --lanes_;
            }
        } else {
            --lanes_;
        }
    }
    lane_is_back_.notify_one();
}

std::int64_t Library::lanes() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return lanes_;
}

void Library::free_resources() noexcept {
    std::vector<std::unique_ptr<Lane>> closing;
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        closing.swap(unused_lanes_);
        lanes_ -= static_cast<int>(closing.size());
    }
    closing.clear();
    buffers_.release_unused();
    lane_is_back_.notify_all();
}

Turn::Turn(void* handle) : blocks_(Library::instance().buffers()) {
    Library::instance().require_handle(handle);
    lane_ = Library::instance().take_lane();
}

Turn::~Turn() {
    // A call that was given up, say for a singular matrix, may have left work in the queue: it must be over before the buffers go back. A
    // queue that has failed is closed.
    if (!finished_) {
        try {
            lane_->context.finish();
        } catch (...) {
            lane_.reset();
        }
    }
    Library::instance().give_back_lane(std::move(lane_));
}

void Turn::finish() {
    lane_->context.finish();
    finished_ = true;
}

}  // namespace miniflow
