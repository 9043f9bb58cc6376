#include "transfer.h"

#include <algorithm>
#include <cstring>

namespace miniflow {

std::atomic<bool> Transfer::staging_{true};
std::atomic<std::int64_t> Transfer::pinned_bytes_{0};

Transfer::~Transfer() {
    for (int i = 0; i < 2; ++i) {
        if (busy_[i]) {
            try {
                context_.wait(i);
            } catch (...) {
                // The queue has failed, and with it whatever was still to be copied.
            }
        }
        if (blocks_[i]) {
            backend::release_pinned(blocks_[i]);
            pinned_bytes_ -= chunk;
        }
    }
}

void Transfer::pin() {
    for (char*& block : blocks_) {
        if (block) continue;
        block = static_cast<char*>(backend::allocate_pinned(chunk));
        pinned_bytes_ += chunk;
    }
}

void Transfer::upload(void* device, const void* host, std::size_t bytes) {
    if (bytes == 0) return;
    if (!pays(bytes)) {
        context_.start_upload(device, host, bytes);
        return;
    }

    pin();
    std::size_t done = 0;
    for (int i = 0; done < bytes; i ^= 1) {
        const std::size_t part = std::min(chunk, bytes - done);
        if (busy_[i]) context_.wait(i);
        std::memcpy(blocks_[i], static_cast<const char*>(host) + done, part);
        context_.start_upload(static_cast<char*>(device) + done, blocks_[i], part);
        context_.mark(i);
        busy_[i] = true;
        done += part;
    }
}

void Transfer::download(void* host, const void* device, std::size_t bytes) {
    if (bytes == 0) return;
    if (!pays(bytes)) {
        context_.start_download(host, device, bytes);
        context_.finish();
        return;
    }

    pin();
    const auto start = [&](int i, std::size_t at) {
        if (busy_[i]) context_.wait(i);
        context_.start_download(blocks_[i], static_cast<const char*>(device) + at, std::min(chunk, bytes - at));
        context_.mark(i);
        busy_[i] = true;
    };

    start(0, 0);
    std::size_t done = 0;
    for (int i = 0; done < bytes; i ^= 1) {
        const std::size_t part = std::min(chunk, bytes - done);
        if (done + part < bytes) start(i ^ 1, done + part);
        context_.wait(i);
        busy_[i] = false;
        std::memcpy(static_cast<char*>(host) + done, blocks_[i], part);
        done += part;
    }
}

}  // namespace miniflow
