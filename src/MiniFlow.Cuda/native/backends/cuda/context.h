#pragma once

#include "../../backend.h"
#include "status.h"

namespace miniflow::backend {

struct Context::State {
    cudaStream_t stream = nullptr;
    cublasHandle_t blas = nullptr;
    cusolverDnHandle_t solver = nullptr;
    cudaEvent_t marks[2] = {};

    ~State();

    // Most programs never factorise anything, and this handle takes its time and its memory.
    cusolverDnHandle_t solver_handle();
};

}  // namespace miniflow::backend
