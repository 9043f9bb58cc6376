#pragma once

#include <cstdint>
#include <new>
#include <string>

#include "error.h"

namespace miniflow {

// The products return nothing to the managed provider, so a failure is remembered for the thread that it happened on until somebody
// asks for it. The first one counts: what follows is most often its consequence.
void remember(Code code, const std::string& text) noexcept;

// The remembered failure of this thread, and no failure from here on.
Code take(std::string& text) noexcept;

// Failures of all threads since the library was loaded.
std::int64_t failures() noexcept;

// cublasStatus_t and cusolverStatus_t give the same failure different numbers, and the provider turns each into an exception of .NET.
int as_blas_status(Code code) noexcept;
int as_solver_status(Code code) noexcept;

// Runs the body of an export: no exception crosses the border to the caller.
template <class Body>
Code guard(const char* export_name, Body&& body) noexcept {
    try {
        body();
        return Code::ok;
    } catch (const Error& error) {
        remember(error.code(), std::string(export_name) + ": " + error.what());
        return error.code();
    } catch (const std::bad_alloc&) {
        remember(Code::out_of_memory, std::string(export_name) + ": out of host memory");
        return Code::out_of_memory;
    } catch (const std::exception& error) {
        remember(Code::internal, std::string(export_name) + ": " + error.what());
        return Code::internal;
    }
}

}  // namespace miniflow
