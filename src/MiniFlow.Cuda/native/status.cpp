#include "status.h"

#include <atomic>

namespace miniflow {

namespace {

struct Remembered {
    Code code = Code::ok;
    std::string text;
};

thread_local Remembered remembered;
std::atomic<std::int64_t> failure_count{0};

}  // namespace

void remember(Code code, const std::string& text) noexcept {
    ++failure_count;
    if (remembered.code != Code::ok) return;
    remembered.code = code;
    try {
        remembered.text = text;
    } catch (...) {
        remembered.text.clear();
    }
}

Code take(std::string& text) noexcept {
    const Code code = remembered.code;
    text.swap(remembered.text);
    remembered.text.clear();
    remembered.code = Code::ok;
    return code;
}

std::int64_t failures() noexcept { return failure_count; }

int as_blas_status(Code code) noexcept {
    switch (code) {
        case Code::ok: return 0;
        case Code::not_initialised: return 1;
        case Code::out_of_memory: return 3;
        case Code::invalid_value: return 7;
        case Code::wrong_architecture: return 8;
        case Code::mapping: return 11;
        case Code::execution:
        case Code::zero_pivot:
        case Code::not_positive_definite:
        case Code::no_convergence: return 13;
        case Code::internal: return 14;
        case Code::not_supported: return 15;
    }
    return 14;
}

int as_solver_status(Code code) noexcept {
    switch (code) {
        case Code::ok: return 0;
        case Code::not_initialised: return 1;
        case Code::out_of_memory: return 2;
        case Code::invalid_value: return 3;
        case Code::wrong_architecture: return 4;
        case Code::mapping: return 5;
        // The provider makes an ArgumentException of 3, which is what MathNet's managed provider throws for such a matrix.
        case Code::not_positive_definite: return 3;
        // And a NonConvergenceException of 6.
        case Code::execution:
        case Code::no_convergence: return 6;
        case Code::internal: return 7;
        case Code::not_supported: return 9;
        case Code::zero_pivot: return 10;
    }
    return 7;
}

}  // namespace miniflow
